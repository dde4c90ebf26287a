// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Check boxes of which one or more are chosen, in as many lines as they need.
#pragma once

#include "ui/queue/axis_field.h"

class QCheckBox;

namespace adnet::ui {

class CheckRow : public AxisField {
  Q_OBJECT

 public:
  struct Choice {
    std::string value;
    QString name;
    QString trouble = {};  // why it cannot be chosen
  };
  // The boxes' object names are the values.
  explicit CheckRow(const std::vector<Choice>& choices, QWidget* parent = nullptr);

  void setChecked(const std::vector<std::string>& values);  // says nothing
  std::vector<std::string> values() const override;
  QString trouble() const override;

 private:
  std::vector<std::string> values_;
  std::vector<QCheckBox*> boxes_;
};

}  // namespace adnet::ui
