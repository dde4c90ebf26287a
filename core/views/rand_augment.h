// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// RandAugment (Cubuk et al., CVPR Workshops 2020) as timm's rand_augment_transform draws it for
// "rand-m10-n2-mstd0.5".
#pragma once

#include "core/base/random.h"
#include "core/views/view_draw.h"

#include <vector>

namespace adnet {

// Two of timm's fifteen operations, each drawn from all of them and then left out half of the
// time. Their magnitude is normal about 10 with deviation 0.5, cut off at 0 and 10. As in timm
// without "inc", magnitude 10 keeps 4 bits, hardly solarizes, and enhances by 1.9. Geometric steps
// are bilinear or bicubic, either as likely, with grey 128 where there are no pixels.
std::vector<PixelStep> drawRandAugment(RandomStream& random, int width, int height);

// One operation at a magnitude of 0 … 10; `negative` turns those around that have a sign.
PixelStep randAugmentStep(PixelStep::Kind kind, double magnitude, bool negative, int width,
                          int height);

}  // namespace adnet
