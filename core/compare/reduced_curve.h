// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A curve of fewer points that looks the same: nothing that stands out is lost.
#pragma once

#include "core/compare/mean_band.h"

#include <cstddef>
#include <span>

namespace adnet {

// The range of x is divided into `bins` equal parts, and of each the points with the smallest and
// the largest y stay, in their order, and so do the curve's first and last. A part without a finite
// value keeps one of its points, so that the gap stays, too. At most 2 * bins + 2 points; a curve
// of no more than 2 * bins is returned as it is. x rises.
Curve reducedCurve(std::span<const CurvePoint> curve, std::size_t bins);

}  // namespace adnet
