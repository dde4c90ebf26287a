// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The options of a run that are seldom changed.
#pragma once

#include "ui/shell/path_field.h"

#include <QWidget>

#include <optional>

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

  // The device is offered where the engine has one, and where a configuration asks for it, with a
  // word if there is none; nothing: not known.
  void offerCuda(std::optional<bool> there);

 Q_SIGNALS:
  void viewsRequested();  // where the views' sizes are chosen

 private:
  QFormLayout* makeRunForm();
  void connectFields();
  void readConfig();

  Project& project_;
  QLabel* views_;
  SegmentedControl* device_;
  QLabel* deviceNote_;
  std::optional<bool> cuda_;
  NumberField* computeThreads_;
  NumberField* threads_;
  QLineEdit* name_;
  PathField* out_;
};

}  // namespace adnet::ui
