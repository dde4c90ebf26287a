// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/reduced_curve.h"

#include <algorithm>
#include <cmath>

namespace adnet {
namespace {

// Of one part, which is not empty.
void addExtremes(std::span<const CurvePoint> part, Curve& reduced) {
  const CurvePoint* low = nullptr;
  const CurvePoint* high = nullptr;
  for (const CurvePoint& point : part) {
    if (!std::isfinite(point.y)) continue;
    if (!low || point.y < low->y) low = &point;
    if (!high || point.y > high->y) high = &point;
  }
  if (!low) {
    reduced.push_back(part.front());
    return;
  }
  reduced.push_back(*std::min(low, high));
  if (low != high) reduced.push_back(*std::max(low, high));
}

}  // namespace

Curve reducedCurve(std::span<const CurvePoint> curve, std::size_t bins) {
  if (curve.size() <= 2 * bins) return {curve.begin(), curve.end()};
  if (bins == 0) return {};
  const double first = curve.front().x;
  const double width = (curve.back().x - first) / static_cast<double>(bins);
  Curve reduced{curve.front()};
  for (std::size_t begin = 1, bin = 1; begin + 1 < curve.size(); ++bin) {
    std::size_t end = begin;
    const double right = first + static_cast<double>(bin) * width;
    while (end + 1 < curve.size() && (curve[end].x < right || bin >= bins))
      ++end;
    if (end > begin) addExtremes(curve.subspan(begin, end - begin), reduced);
    begin = end;
  }
  reduced.push_back(curve.back());
  return reduced;
}

}  // namespace adnet
