// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the Views page shows what may be drawn: one way of looking, and what there is to choose in
// it.
#pragma once

#include "ui/views/view_request.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace adnet::ui {

class NumberField;
class SegmentedControl;

class ViewsBar : public QWidget {
  Q_OBJECT

 public:
  explicit ViewsBar(QWidget* parent = nullptr);

  ViewMode mode() const;
  Looking looking() const;  // with one kind in Draws and Images

  // The kinds that are trained on; others cannot be shown, and `why` says so.
  void setTrained(const std::vector<ViewKind>& kinds, const QString& why);
  void setRecipes(const QStringList& names);  // what was chosen stays, by its name

 Q_SIGNALS:
  void changed();

 private:
  bool hasOneKind() const;
  std::vector<ViewKind> kinds() const;
  bool isTrained(ViewKind kind) const;
  bool showsAny() const;
  void makeKinds();
  void makeChoices();
  void keepOneKind(std::size_t toggled);
  void chooseKind(std::size_t kind);  // or shows, or hides it
  void showWhatThereIs();

  std::vector<ViewKind> trained_;
  SegmentedControl* modes_;
  std::array<QCheckBox*, kTrainingViews.size()> shown_{};  // checked where views are shown
  std::array<bool, kTrainingViews.size()> wanted_{true, true, true};  // while they are trained on
  QWidget* shownKinds_;
  SegmentedControl* one_;
  NumberField* count_;
  QComboBox* scope_;
  QComboBox* recipes_;
};

}  // namespace adnet::ui
