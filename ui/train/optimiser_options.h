// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the network learns: learning rates, their schedule, and regularisation.
#pragma once

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QSpinBox;

namespace adnet::ui {

class Project;
class SegmentedControl;

class OptimiserOptions : public QWidget {
  Q_OBJECT

 public:
  explicit OptimiserOptions(Project& project, QWidget* parent = nullptr);

 private:
  void readConfig();
  void writeConfig();

  Project& project_;
  bool reading_ = false;
  QDoubleSpinBox* learningRate_;
  QCheckBox* automaticRatio_;
  QDoubleSpinBox* headRatio_;
  SegmentedControl* schedule_;
  QSpinBox* warmup_;
  QDoubleSpinBox* weightDecay_;
  QDoubleSpinBox* labelSmoothing_;
};

}  // namespace adnet::ui
