// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Colours made of others.
#pragma once

#include <QColor>

#include <algorithm>
#include <cmath>

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

// WCAG's contrast of two opaque colours, 1 … 21; text needs 4.5.
inline double contrastRatio(const QColor& a, const QColor& b) {
  const auto luminance = [](const QColor& color) {
    const auto linear = [](double c) {
      return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
  };
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

// Of the two, the one that is told better from `background`; black or white where neither can be
// read there.
inline QColor readable(const QColor& background, const QColor& one, const QColor& other) {
  constexpr double kEnough = 4.5;
  const auto better = [&](const QColor& a, const QColor& b) {
    return contrastRatio(a, background) >= contrastRatio(b, background) ? a : b;
  };
  const QColor best = better(one, other);
  return contrastRatio(best, background) >= kEnough ? best : better(Qt::black, Qt::white);
}

}  // namespace adnet::ui
