// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// torchvision's RandomResizedCrop: a crop of a random area and a random shape.
#pragma once

#include "core/base/random.h"
#include "core/views/view_draw.h"

namespace adnet {

// Draws a crop within `within`: its area as a share of all is uniform between the two, the
// logarithm of width / height is uniform for 3/4 … 4/3. After ten tries that do not fit, the
// largest centred crop of an allowed shape (RandomResizedCrop.get_params).
Rect randomResizedCrop(RandomStream& random, const Rect& within, double leastArea, double mostArea);

}  // namespace adnet
