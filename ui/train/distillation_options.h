// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What AD-Net distils: its second loss term, with the paper's ablations of it.
#pragma once

#include <QWidget>

class QComboBox;

namespace adnet::ui {

class NumberField;
class Project;
class SegmentedControl;

class DistillationOptions : public QWidget {
  Q_OBJECT

 public:
  explicit DistillationOptions(Project& project, QWidget* parent = nullptr);

 private:
  void readConfig();

  Project& project_;
  NumberField* alpha_;
  SegmentedControl* crops_;
  SegmentedControl* output_;
  QComboBox* loss_;
};

}  // namespace adnet::ui
