// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Chooses the values of what an experiment compares.
#pragma once

#include <QWidget>

#include <string>
#include <vector>

namespace adnet::ui {

class AxisField : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  // As the option writes them, in their order; without what cannot be read.
  virtual std::vector<std::string> values() const = 0;
  virtual QString trouble() const = 0;  // a sentence; empty: there are values, and all are sound

 Q_SIGNALS:
  void changed();  // by the person
};

}  // namespace adnet::ui
