// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How much of the data set is kept for training, and what is held out: the split's options.
#pragma once

#include "ui/shell/widgets.h"

class QSpinBox;

namespace adnet::ui {

class Project;
class SegmentedControl;

class SubsamplePanel : public Card {
  Q_OBJECT

 public:
  explicit SubsamplePanel(Project& project, QWidget* parent = nullptr);

 private:
  void readConfig();   // into the controls
  void writeConfig();  // from the controls

  Project& project_;
  SegmentedControl* ratio_;  // per cent of each class, or the last segment: images a class
  QSpinBox* perClass_;       // images
  QLabel* testName_;
  QSpinBox* testFraction_;  // per cent
  QSpinBox* validation_;    // per cent
  QSpinBox* seed_;
};

}  // namespace adnet::ui
