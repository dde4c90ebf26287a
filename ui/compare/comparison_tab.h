// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One way to look at the settings that are chosen on the Compare page.
#pragma once

#include "core/base/error.h"
#include "core/compare/grouping.h"
#include "core/compare/statistics.h"
#include "ui/shell/moved_folders.h"

#include <QColor>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <filesystem>
#include <optional>
#include <vector>

class QLabel;

namespace adnet::ui {

class EnlargeButton;
class PageOverlay;

struct ShownSetting {
  QString name;                             // what tells it from the others: "AD-Net · 30 %"
  QColor color;                             // the same wherever it is drawn
  Setting setting;                          // a text for every option (core/compare/grouping.h)
  std::vector<std::filesystem::path> runs;  // its repeats; some may still go on
  MeanEstimate accuracy;                    // of those that were scored, as the table has it
  QStringList runNames = {};                // of each, as the table has it: "seed 3"
};

// Of the table, in its order.
struct Shown {
  std::vector<ShownSetting> settings;  // that are not hidden
  // The current row and what it is compared to, hidden or not.
  std::optional<ShownSetting> candidate = {};
  std::optional<ShownSetting> baseline = {};
  Protocol protocol = Protocol::Honest;
  bool mayHaveBaseline = true;  // the candidate, if another row is made the baseline
  MovedFolders moved = {};      // where the runs' images are now

  bool isOfPair(const ShownSetting& setting) const {
    return (candidate && candidate->name == setting.name) ||
           (baseline && baseline->name == setting.name);
  }
};

class ComparisonTab : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  // What is shown from now on; told again whenever a run of it is over.
  void setShown(const Shown& shown);
  // Runs that are trained have taken more steps.
  virtual void goOn() {}
  // Its title among the tabs, in the window's language.
  virtual QString title() const = 0;
  virtual bool isLoading() const { return false; }

 Q_SIGNALS:
  void failed(const adnet::Error& error);
  void exported(const QString& file);
  void runRequested(const QString& folder);  // to be opened on Evaluate
  void wanted();                             // to be shown instead of another tab

 protected:
  const Shown& shown() const { return shown_; }
  // At once: what needs no reading.
  virtual void follow() {}
  // On a thread of its own, what it needs of the runs; called while it is visible alone.
  virtual void read() {}
  void readWhenSeen();

  // Stands in the middle of the room that it is given, instead of what there is not to show.
  static QLabel* makeMessage(const char* name);
  // `content` is all that stands in the tab, until `button` gives it the whole page.
  PageOverlay& fillWith(QWidget* content, EnlargeButton& button);
  PageOverlay* overlay() const { return overlay_; }  // null: none was made

  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  Shown shown_;
  bool stale_ = false;  // there is something to be read when it is seen
  PageOverlay* overlay_ = nullptr;
};

}  // namespace adnet::ui
