// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/number_boxes.h"

#include <QWheelEvent>

#include <cmath>

namespace adnet::ui {

namespace {

constexpr int kDecimals = 4;  // of a per cent
constexpr int kSmallestWidth = 52;

void prepare(QAbstractSpinBox& box, const char* name) {
  box.setObjectName(name);
  box.setKeyboardTracking(false);
  box.setMinimumWidth(kSmallestWidth);  // not as wide as the largest number
  box.setFocusPolicy(Qt::StrongFocus);
}

}  // namespace

PixelBox::PixelBox(const char* name, int low, int high) {
  prepare(*this, name);
  setRange(low, high);
  setSuffix(tr(" px"));
}

void PixelBox::wheelEvent(QWheelEvent* event) {
  hasFocus() ? QSpinBox::wheelEvent(event) : event->ignore();
}

ShareBox::ShareBox(const char* name, double low, double high) {
  prepare(*this, name);
  setDecimals(kDecimals);
  setRange(100 * low, 100 * high);
  setSuffix(tr(" %"));
}

double ShareBox::share() const {
  const double scale = std::pow(10, kDecimals);
  return std::round(value() * scale) / (100 * scale);
}

QString ShareBox::textFromValue(double value) const {
  return locale().toString(value, 'f', QLocale::FloatingPointShortest);
}

void ShareBox::wheelEvent(QWheelEvent* event) {
  hasFocus() ? QDoubleSpinBox::wheelEvent(event) : event->ignore();
}

}  // namespace adnet::ui
