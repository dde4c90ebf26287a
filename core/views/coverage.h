// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How often each place of an image is inside of a view, over many draws.
#pragma once

#include "core/views/draw_view.h"

#include <stop_token>
#include <vector>

namespace adnet {

struct Coverage {
  int width = 0, height = 0;  // of the map; its cells are squares of the image, within rounding
  std::vector<float> shares;  // rows from the top; of the draws that show the cell's middle, 0 … 1

  float at(int x, int y) const {
    return shares[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                  static_cast<std::size_t>(x)];
  }
  double mean() const;  // the share of the image that a view shows
};

// The views of `draws` epochs from `first` on, of an image of width x height pixels. What a view
// moves, turns or shears afterwards counts as shown; of two views pasted together, each counts
// where it is seen. Throws Cancelled.
Coverage measureCoverage(const ViewRecipe& recipe, ViewKind kind, int width, int height,
                         const DrawKey& first, int draws, const std::stop_token& stop = {});

}  // namespace adnet
