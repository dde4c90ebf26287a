// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Curves of repeated runs as one: their mean, and how sure it is.
#pragma once

#include "core/compare/statistics.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace adnet {

struct CurvePoint {
  double x = 0, y = 0;
  bool operator==(const CurvePoint&) const = default;
};
using Curve = std::vector<CurvePoint>;  // x rises

struct BandPoint {
  double x = 0;
  int n = 0;  // curves that have begun and go on here
  double mean = 0;
  std::optional<Interval> interval;  // 95 %, by Student's t; none of one curve
};

// A point wherever any of the curves has one. Where that were more than `most`, the x of all are
// divided into `most` equal parts, and a curve counts in each with the mean of what it has there. A
// curve that has nothing there counts with what the line between its points says, from its first to
// its last: of seeds that are not as fast as one another, none is seen alone. Values that are not
// finite are passed over.
std::vector<BandPoint> meanBand(std::span<const Curve> curves, std::size_t most = 500);

}  // namespace adnet
