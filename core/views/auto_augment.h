// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// AutoAugment's ImageNet policy (Cubuk et al., "AutoAugment: Learning Augmentation Strategies from
// Data", CVPR 2019) as torchvision 0.14's AutoAugment applies it to PIL images: nearest pixels,
// black where there are none.
#pragma once

#include "core/base/random.h"
#include "core/views/view_draw.h"

#include <array>
#include <span>
#include <vector>

namespace adnet {

struct AutoAugmentOperation {
  PixelStep::Kind kind;
  double probability;
  int bin;  // of the magnitude, 0 … 9; not used by AutoContrast, Equalize and Invert
};
using AutoAugmentPair = std::array<AutoAugmentOperation, 2>;  // in order

std::span<const AutoAugmentPair> imageNetPolicy();  // 25, all equally likely

// An operation with its magnitude from torchvision's ten bins, for a view of this size. A negative
// magnitude shears, moves and turns the other way, and makes enhancements weaken; kinds without a
// sign ignore it.
PixelStep autoAugmentStep(PixelStep::Kind kind, int bin, bool negative, int width, int height);

std::vector<PixelStep> drawAutoAugment(RandomStream& random, int width, int height);

}  // namespace adnet
