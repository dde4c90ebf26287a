// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Chooses what is trained, trains it, and shows how it goes.
#pragma once

#include "core/run/events.h"
#include "core/run/training_config.h"
#include "ui/shell/page.h"

#include <QStringList>

#include <functional>

class QLabel;
class QPushButton;

namespace adnet {
struct RunSummary;
struct RunToResume;
}  // namespace adnet

namespace adnet::ui {

class CurvesView;
class EngineCheck;
class EvaluationPanel;
class Gallery;
class MessageBanner;
class Project;
class QueueController;
class RunLog;
class RunStatusCard;
class StepTimes;
class TrainForm;
class TrainQueue;
class TrainingController;

class TrainPage : public Page {
  Q_OBJECT

 public:
  TrainPage(Project& project, TrainingController& controller, QueueController& queue,
            QWidget* parent = nullptr);

  void showQueue();
  // Trains a run further, as `request` says, and shows it; does nothing while another is trained.
  void goOn(const RunSummary& run, const RunToResume& request);
  // To its last step, with its images where they are now.
  void goOn(const RunSummary& run);

 Q_SIGNALS:
  void runStarted(const QString& folder);
  void runFinished(const QString& folder);   // finished, stopped or failed
  void runRequested(const QString& folder);  // to be opened on the Evaluate page
  void viewsRequested();                     // the Views page
  void folderRequested();                    // of images, to be chosen and opened

 protected:
  bool event(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  QWidget* mainPart() const override;
  QWidget* makeLeft();
  void fitForm();
  QWidget* makeActions();
  void addKeys();
  QWidget* makeRight();
  void connectController();
  void connectQueue();
  void start();
  void begin(const TrainingConfig& config, const QString& summary,
             const std::filesystem::path& goesOn);  // the resumed run's folder; else empty
  void pauseOrResume();
  void updateActions();
  void refresh();
  void enableActions(bool ready);
  void showTips();
  void enable(QPushButton& button, bool enabled);
  void updateSummary();
  QString runText() const;
  QString nextText() const;
  void takeStarted(const RunStarted& run);
  void takeEvaluation(const EvaluationRecord& evaluation);
  void takeFailure(const Error& error);
  void showCell(int label, int predicted);
  void tellFailure(const Error& error);
  void tellFinished();
  void takeCheck();
  QString reasonNow() const;  // why not to train

  Project& project_;
  TrainingController& controller_;
  StepTimes* times_;
  MessageBanner* banner_;
  TrainQueue* queue_;
  EngineCheck* check_;
  TrainingConfig config_;             // of the run that goes on, or went on last
  QString folder_;                    // of that run; empty before it has one
  QStringList classes_;               // of that run
  QString goesOn_;                    // that the run was begun before
  std::function<void()> goOnAnyway_;  // with that run, whatever its images are now
  QString runSummary_;                // likewise
  bool runTests_ = false;             // it has test images
  bool downloading_ = false;          // the weights

  QWidget* left_;
  QWidget* actions_;
  TrainForm* form_;
  QLabel* summary_;
  QLabel* next_;  // while a run goes on: what else would be trained now
  QLabel* kept_;  // while it stops
  QLabel* reason_;
  QPushButton* open_;
  QPushButton* train_;
  QPushButton* pause_;
  QPushButton* stop_;
  RunStatusCard* status_;
  CurvesView* curves_;
  EvaluationPanel* evaluation_;
  Gallery* gallery_;
  RunLog* log_;
};

}  // namespace adnet::ui
