// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the drawn pictures are painted with.
#pragma once

#include "core/base/random.h"

#include <opencv2/core.hpp>

#include <algorithm>

namespace adnet {

using Colour = cv::Vec3f;  // blue, green, red; about 0 … 1

// `from` at 0 and below, `to` at 1 and above.
inline Colour mix(const Colour& from, const Colour& to, float share) {
  return from + (to - from) * std::clamp(share, 0.f, 1.f);
}

inline float uniform(RandomStream& random, double low, double high) {
  return static_cast<float>(random.uniform(low, high));
}

}  // namespace adnet
