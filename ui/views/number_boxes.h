// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Fields of a recipe. They tell a typed number when it is complete, and leave the wheel to the
// page around them until they are clicked.
#pragma once

#include <QDoubleSpinBox>
#include <QSpinBox>

namespace adnet::ui {

class PixelBox : public QSpinBox {
  Q_OBJECT

 public:
  PixelBox(const char* name, int low, int high);

 protected:
  void wheelEvent(QWheelEvent* event) override;
};

// A share, shown in per cent with as many decimals as it has, at most four.
class ShareBox : public QDoubleSpinBox {
  Q_OBJECT

 public:
  ShareBox(const char* name, double low, double high);

  // As typed: 35.5 % is the number 0.355.
  double share() const;
  void setShare(double share) { setValue(100 * share); }

  QString textFromValue(double value) const override;

 protected:
  void wheelEvent(QWheelEvent* event) override;
};

}  // namespace adnet::ui
