// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A decoded photograph.
#pragma once

#include <cstdint>
#include <vector>

namespace adnet {

struct Image {
  int width = 0;   // pixels
  int height = 0;  // pixels
  // Rows from the top, no padding, three bytes a pixel in R, G, B order; 3 * width * height bytes.
  std::vector<std::uint8_t> rgb;

  std::size_t bytes() const { return rgb.size(); }
};

}  // namespace adnet
