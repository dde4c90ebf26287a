// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Colours made of others.
#pragma once

#include <QColor>

namespace adnet::ui {

// `from` at 0, `to` at 1.
inline QColor mix(const QColor& from, const QColor& to, double share) {
  const auto channel = [share](float a, float b) {
    return a + (b - a) * static_cast<float>(share);
  };
  return QColor::fromRgbF(channel(from.redF(), to.redF()), channel(from.greenF(), to.greenF()),
                          channel(from.blueF(), to.blueF()));
}

inline QColor withAlpha(QColor color, double alpha) {
  color.setAlphaF(static_cast<float>(alpha));
  return color;
}

}  // namespace adnet::ui
