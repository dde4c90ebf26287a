// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the network learns: learning rates, their schedule, and regularisation.
#pragma once

#include <QWidget>

class QCheckBox;

namespace adnet::ui {

class NumberField;
class Project;
class SegmentedControl;

class OptimiserOptions : public QWidget {
  Q_OBJECT

 public:
  explicit OptimiserOptions(Project& project, QWidget* parent = nullptr);

 private:
  void readConfig();
  void setAutomatic(bool automatic);

  Project& project_;
  NumberField* learningRate_;
  QCheckBox* automaticRatio_;
  NumberField* headRatio_;
  SegmentedControl* schedule_;
  NumberField* warmup_;
  NumberField* weightDecay_;
  NumberField* labelSmoothing_;
};

}  // namespace adnet::ui
