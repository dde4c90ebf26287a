// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A few words and a thin bar: how the training goes, and whether the queue waits to go on, whatever
// page is shown.
#pragma once

#include "core/run/events.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace adnet::ui {

class QueueController;
class QueueNotice;
class TrainingController;

class TrainingStatus : public QWidget {
  Q_OBJECT

 public:
  // Both must outlive it.
  TrainingStatus(TrainingController& controller, QueueController& queue, QWidget* parent = nullptr);

  void setNarrow(bool narrow);  // the bar alone, whose tip has the words

 Q_SIGNALS:
  void queueRequested();

 protected:
  bool event(QEvent* event) override;

 private:
  void showWords();
  void showState();
  void showStep(const StepRecord& step);
  void showResult(const TrainingResult& result);

  TrainingController& controller_;
  int steps_ = 0;  // of the run that goes on
  bool narrow_ = false;
  bool ready_ = true;  // nothing was trained yet
  QLabel* what_;
  QLabel* more_;
  QProgressBar* bar_;
  QueueNotice* notice_;
};

}  // namespace adnet::ui
