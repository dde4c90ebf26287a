// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Colours made of others.
#pragma once

#include <QColor>

#include <algorithm>
#include <array>
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

// Red, green and blue of sRGB as light, 0 … 1.
inline std::array<double, 3> linearLight(const QColor& color) {
  const auto linear = [](double c) {
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

// How different two opaque colours look: their distance in Oklab (Ottosson, 2020), in which black
// and white are 1 apart.
inline double colorDistance(const QColor& a, const QColor& b) {
  const auto oklab = [](const QColor& color) -> std::array<double, 3> {
    const auto [red, green, blue] = linearLight(color);
    const double l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const double m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const double s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
  };
  const auto one = oklab(a), other = oklab(b);
  return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

// WCAG's contrast of two opaque colours, 1 … 21; text needs 4.5.
inline double contrastRatio(const QColor& a, const QColor& b) {
  const auto luminance = [](const QColor& color) {
    const auto [red, green, blue] = linearLight(color);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
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
