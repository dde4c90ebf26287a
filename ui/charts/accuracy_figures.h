// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The two test accuracies of a run, each with the words for how it came about.
#pragma once

#include "core/run/events.h"

#include <QWidget>

class QLabel;

namespace adnet::ui {

class AccuracyFigures : public QWidget {
  Q_OBJECT

 public:
  explicit AccuracyFigures(QWidget* parent = nullptr);

  // `validated`: the checkpoint was chosen on validation images.
  void setResult(const TrainingResult& result, bool validated);

 private:
  QLabel* honest_;
  QLabel* honestText_;
  QLabel* paper_;
};

}  // namespace adnet::ui
