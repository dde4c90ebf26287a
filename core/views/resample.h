// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pillow's antialiased bilinear resizing (ImagingResample, src/libImaging/Resample.c, 8 bits a
// channel): separable, horizontal pass first, fixed-point weights, rounded to bytes after each
// pass.
#pragma once

#include "core/data/image.h"
#include "core/views/view_draw.h"

#include <cstdint>
#include <vector>

namespace adnet {

// For each wanted output coordinate, the input coordinates that it averages and their weights.
struct ResampleWeights {
  static constexpr int kPrecision = 22;  // bits behind the binary point: 32 - 8 - 2

  int taps = 0;                      // room for each output; weights behind `count` are 0
  std::vector<int> first;            // first input coordinate
  std::vector<int> count;            // how many from there on
  std::vector<std::int32_t> weight;  // taps for each output; 0 … 1 << kPrecision
};

// Weights for output coordinates begin … begin + length - 1 of a resize from `in` to `out` pixels.
// in, out >= 1.
ResampleWeights resampleWeights(int in, int out, int begin, int length);

struct Mirror {
  bool leftToRight = false;
  bool topToBottom = false;
};

// Resizes `source` (a cut of `image`) to width x height and writes the `window` of it, mirrored,
// to `out`: window.height x window.width x 3 bytes. All sides >= 1.
void resample(const Image& image, const Rect& source, int width, int height, const Rect& window,
              const Mirror& mirror, std::uint8_t* out);

}  // namespace adnet
