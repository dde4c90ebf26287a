// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What happened in a training, a line with its time each, to be read and copied.
#pragma once

#include "core/run/events.h"
#include "ui/shell/training_controller.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace adnet::ui {

class RunLog : public QWidget {
  Q_OBJECT

 public:
  explicit RunLog(TrainingController& controller, QWidget* parent = nullptr);

  // Begins anew.
  void begin(const TrainingConfig& config);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void add(const QString& text);
  void addState();
  void addProgress(const Progress& progress);
  void addStarted(const RunStarted& run);
  void addSteps(const std::vector<StepRecord>& steps);
  void addEvaluation(const EvaluationRecord& evaluation);
  void addResult(const TrainingResult& result);

  TrainingController& controller_;
  std::optional<Phase> phase_;  // told last
  int steps_ = 0;               // of the run
  int nextStep_ = 1;            // to be told
  bool atEnd_ = true;           // nobody scrolled back
  QPlainTextEdit* text_;
  QPushButton* copy_;
};

}  // namespace adnet::ui
