// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A few words and a thin bar: how the training goes, whatever page is shown.
#pragma once

#include "core/run/events.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace adnet::ui {

class TrainingController;

class TrainingStatus : public QWidget {
  Q_OBJECT

 public:
  explicit TrainingStatus(TrainingController& controller, QWidget* parent = nullptr);

  void setNarrow(bool narrow);  // the bar alone, whose tip has the words

 protected:
  bool event(QEvent* event) override;

 private:
  void showState();
  void showStep(const StepRecord& step);
  void showResult(const TrainingResult& result);

  TrainingController& controller_;
  int steps_ = 0;  // of the run that goes on
  QLabel* what_;
  QLabel* more_;
  QProgressBar* bar_;
};

}  // namespace adnet::ui
