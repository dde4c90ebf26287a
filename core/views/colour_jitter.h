// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// torchvision's ColorJitter: factors about one, in random order.
#pragma once

#include "core/base/random.h"
#include "core/views/view_draw.h"

#include <vector>

namespace adnet {

struct JitterStrength {
  double brightness = 0, contrast = 0, saturation = 0;  // factors are in [max(0, 1 - x), 1 + x]
  double hue = 0;                                       // turns, in [-x, x]; at most 0.5
};

// All orders are equally likely. A step whose strength is 0 is left out.
std::vector<PixelStep> drawColourJitter(RandomStream& random, const JitterStrength& strength);

}  // namespace adnet
