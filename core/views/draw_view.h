// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Drawing: from what may be drawn to the numbers of one view.
#pragma once

#include "core/views/view_draw.h"

#include <cstdint>

namespace adnet {

// Names one draw: the same key gives the same numbers on any thread, in any order.
struct DrawKey {
  std::uint64_t seed = 42;
  std::uint32_t epoch = 0;
  std::uint32_t sample = 0;  // index in the training share
};

// Draws one view of an image of width x height pixels (both at least 1). A Test view draws nothing
// random. Crops are at least one pixel. The order of jitter steps is uniform over permutations, as
// torchvision's ColorJitter has it; a step whose strength is 0 is left out.
ViewDraw drawView(const ViewRecipe& recipe, ViewKind kind, int width, int height,
                  const DrawKey& key);

}  // namespace adnet
