// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the training goes: what happens now, how far it is, and what came out.
#pragma once

#include "core/run/events.h"
#include "ui/shell/training_controller.h"
#include "ui/shell/widgets.h"

class QProgressBar;

namespace adnet::ui {

class AccuracyFigures;

class RunStatusCard : public Card {
  Q_OBJECT

 public:
  explicit RunStatusCard(TrainingController& controller, QWidget* parent = nullptr);

  // The run that is told of from now on. `goesOn`: its folder, where it is resumed; else empty.
  void begin(const TrainingConfig& config, const std::filesystem::path& goesOn);
  // Looks after what was shown last: other data may be open now, its folder may be gone.
  void refresh(const DataSource& opened);

 Q_SIGNALS:
  void openRequested(const QString& folder);    // the run that ended, on the Evaluate page
  void resumeRequested(const QString& folder);  // one that ended before its last step

 private:
  void hideResult();
  void showState();
  void showStarted(const RunStarted& run);
  void showSteps(const std::vector<StepRecord>& steps);
  void showResult(const TrainingResult& result);
  void showFailure();
  void showEnd();
  void showNote(const QString& text);
  QString runName() const;
  QString runFolder() const;

  TrainingController& controller_;
  int steps_ = 0;  // planned
  bool validates_ = false;
  bool tests_ = false;        // has images to test on
  DataSource data_;           // of the run
  QString name_;              // that it was given; perhaps none
  QString end_;               // how it ended; empty before that
  bool wrote_ = false;        // and left a result
  bool mayGoOn_ = false;      // from its last checkpoint
  bool canBeScored_ = false;  // and was not
  bool another_ = false;      // data set than the run's is open
  QString goesOn_;            // the folder of a run that is resumed
  QString folder_;
  ElidedLabel* what_;
  QLabel* pace_;
  QProgressBar* bar_;
  ElidedLabel* note_;
  AccuracyFigures* figures_;
  QLabel* unscored_;  // in their place
  QPushButton* resume_;
  QPushButton* open_;
};

}  // namespace adnet::ui
