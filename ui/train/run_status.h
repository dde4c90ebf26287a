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

 Q_SIGNALS:
  void openRequested(const QString& folder);  // the run that ended, on the Evaluate page

 private:
  void setResultVisible(bool visible);
  void showState();
  void showStarted(const RunStarted& run);
  void showSteps(const std::vector<StepRecord>& steps);
  void showResult(const TrainingResult& result);
  void showFailure();
  void showNote(const QString& text);

  TrainingController& controller_;
  int steps_ = 0;  // planned
  bool validates_ = false;
  QString folder_;
  QLabel* what_;
  QLabel* pace_;
  QProgressBar* bar_;
  ElidedLabel* note_;
  AccuracyFigures* figures_;
  QPushButton* open_;
};

}  // namespace adnet::ui
