// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The options of a run that are seldom changed.
#pragma once

#include "ui/shell/path_field.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace adnet::ui {

class NumberField;
class Project;
class SegmentedControl;

class AdvancedOptions : public QWidget {
  Q_OBJECT

 public:
  explicit AdvancedOptions(Project& project, QWidget* parent = nullptr);

 Q_SIGNALS:
  void viewsRequested();  // where the views' sizes are chosen

 private:
  QFormLayout* makeRunForm();
  void connectFields();
  void readConfig();

  Project& project_;
  QLabel* views_;
  SegmentedControl* device_;
  NumberField* computeThreads_;
  NumberField* threads_;
  QLineEdit* name_;
  PathField* out_;
};

}  // namespace adnet::ui
