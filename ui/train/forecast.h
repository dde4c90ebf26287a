// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the training that is put together would take, as it is measured while this is shown: "About
// 12 min · 1.3 GB of memory".
#pragma once

#include "ui/shell/step_times.h"

#include <QWidget>

class QLabel;

namespace adnet::ui {

class Project;

class Forecast : public QWidget {
  Q_OBJECT

 public:
  Forecast(Project& project, StepTimes& times, QWidget* parent = nullptr);

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void update();
  void tell(const StepTimes::Measured& measured);
  void setTexts(const QString& text, const QString& warning);

  Project& project_;
  StepTimes& times_;
  QLabel* text_;
  QLabel* warning_;
};

}  // namespace adnet::ui
