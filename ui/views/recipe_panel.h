// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What may be drawn: the view recipe.
#pragma once

#include "ui/shell/widgets.h"

class QComboBox;
class QGridLayout;
class QSpinBox;

namespace adnet::ui {

class Project;

class RecipePanel : public Card {
  Q_OBJECT

 public:
  explicit RecipePanel(Project& project, QWidget* parent = nullptr);

 private:
  struct Range {
    QSpinBox* low;
    QSpinBox* high;
  };
  QSpinBox* makeBox(const char* name, int low, int high, const QString& suffix);
  QComboBox* makeChoice(const char* name);
  void makePolicy();
  void makeAugmentation();
  Range addRange(QGridLayout& form, const QString& text, const char* low, const char* high);
  void readConfig();   // into the controls
  void writeConfig();  // from the controls
  void reset();        // to the paper's

  Project& project_;
  bool reading_ = true;  // the controls are being filled; nothing is written
  QSpinBox* resize_;
  QSpinBox* imageSize_;
  QSpinBox* centre_;
  Range strong_;
  Range weak_;
  QSpinBox* brightness_;
  QSpinBox* contrast_;
  QSpinBox* saturation_;
  QSpinBox* flip_;
  QSpinBox* verticalFlip_;
  QComboBox* policy_;
  QComboBox* augmentation_;
};

}  // namespace adnet::ui
