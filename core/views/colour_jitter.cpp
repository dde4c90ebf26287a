// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/colour_jitter.h"

#include <algorithm>
#include <utility>

namespace adnet {

std::vector<PixelStep> drawColourJitter(RandomStream& random, const JitterStrength& strength) {
  using Kind = PixelStep::Kind;
  std::vector<std::pair<Kind, double>> order = {{Kind::Brightness, strength.brightness},
                                                {Kind::Contrast, strength.contrast},
                                                {Kind::Saturation, strength.saturation}};
  if (strength.hue > 0) order.emplace_back(Kind::Hue, strength.hue);
  random.shuffle(order);
  std::vector<PixelStep> steps;
  for (const auto& [kind, x] : order) {
    if (x == 0) continue;
    const double low = kind == Kind::Hue ? -x : std::max(0.0, 1.0 - x);
    const double high = kind == Kind::Hue ? x : 1.0 + x;
    steps.push_back({kind, random.uniform(low, high)});
  }
  return steps;
}

}  // namespace adnet
