// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Values of one option, typed side by side: "10, 30, 100". Says while they are typed what is wrong
// with them. Numbers are written with a point, as in a sweep's file.
#pragma once

#include "core/run/options.h"
#include "ui/queue/axis_field.h"

class QLineEdit;

namespace adnet::ui {

class NoteLabel;

class ValuesField : public AxisField {
  Q_OBJECT

 public:
  explicit ValuesField(const Option& option, QWidget* parent = nullptr);

  void setValues(const std::vector<std::string>& values);  // says nothing
  std::vector<std::string> values() const override { return values_; }
  QString trouble() const override { return trouble_; }
  QLineEdit& edit() { return *edit_; }

 private:
  void read();
  QString hintText() const;
  QString add(const QString& text);

  const Option& option_;
  bool severalNumbers_;  // a value is, so that it has commas in it
  std::vector<std::string> values_;
  QString trouble_;
  QLineEdit* edit_;
  NoteLabel* note_;
};

}  // namespace adnet::ui
