// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How much of the data set is kept for training, and what is held out: the split's options.
#pragma once

#include "ui/shell/widgets.h"

namespace adnet::ui {

class NumberField;
class Project;
class SeedField;
class SegmentedControl;

class SubsamplePanel : public Card {
  Q_OBJECT

 public:
  explicit SubsamplePanel(Project& project, QWidget* parent = nullptr);

 private:
  void readConfig();                         // into the controls
  void tellWhatItGives(NumberField& field);  // where that is not what was typed there
  void choose(int segment);

  Project& project_;
  QLabel* keptName_;
  SegmentedControl* ratio_;  // per cent of each class, or the last segment: images a class
  NumberField* typedRatio_;  // the same, of any size
  NumberField* perClass_;    // images
  QLabel* testName_;
  NumberField* testFraction_;
  NumberField* validation_;
  SeedField* seed_;
};

}  // namespace adnet::ui
