// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks at runs, those of this window and earlier ones.
#pragma once

#include "core/base/error.h"
#include "core/engine/engine.h"
#include "core/run/run_folder.h"
#include "ui/evaluate/run_trash.h"
#include "ui/shell/page.h"

#include <filesystem>
#include <functional>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace adnet::ui {

class MessageBanner;
class Project;
class RunListPanel;
class RunView;
class TrainingController;
class UndoOffer;

class EvaluatePage : public Page {
  Q_OBJECT

 public:
  // Evaluates with the controller's engine.
  EvaluatePage(Project& project, TrainingController& controller, QWidget* parent = nullptr);

  void openRun(const QString& folder);
  void refresh();                      // lists the runs again, and reads an opened one that went on
  bool isLoading() const override;     // something is being read
  QVariantMap state() const override;  // the opened run, and where moved images are
  void restore(const QVariantMap& state) override;

 Q_SIGNALS:
  void trainAgainRequested(const adnet::TrainingConfig& config);  // the settings of a run
  void resumeRequested(const adnet::RunSummary& run, const adnet::RunToResume& request);
  void trainingRequested();  // there is no run yet

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* mainPart() const override;
  void fitList();
  void openLast();
  void followRunsFolder();
  QWidget* makeEmpty();
  void showWhatNext();
  void showError(const Error& error);
  void showRunError(const Error& error);  // of the shown run
  void askForChangedData(const Error& error, const std::function<void()>& evaluate);
  void showNoRun(const Error& error);
  void showLoaded();
  void followOpenedRun();
  void chooseRun(const QString& folder);  // opens it unless it is open
  void closeRun();
  void trainAgain(TrainingConfig config);
  bool closeIfGone();  // the opened run, where its folder is not there any more
  void closeRunElsewhere(const std::filesystem::path& folder);
  bool isOpen(const QString& folder) const;
  void takeTrashed(const Moved& moved, const QString& next);
  void takeRestored(const Moved& moved);

  Project& project_;
  std::filesystem::path out_;  // the project's
  RunListPanel* list_;
  MessageBanner* banner_;
  QStackedWidget* right_;
  QSplitter* splitter_;
  bool moved_ = false;  // by the person
  int fitted_ = 0;      // what the list got from fitList() last
  RunView* run_;
  QLabel* emptyText_;  // where no run is opened
  QPushButton* train_;
  UndoOffer* undo_;
  QString toOpen_;    // once the page is shown: the run of the last start
  QString reopened_;  // the run that Undo opens again, by its folder
};

}  // namespace adnet::ui
