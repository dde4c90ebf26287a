// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What was drawn for one view of one image: plain numbers, enough to render the view's pixels
// again.
#pragma once

#include "core/views/view_recipe.h"

#include <cstdint>
#include <vector>

namespace adnet {

struct Rect {
  int x = 0, y = 0, width = 0, height = 0;  // pixels
  bool operator==(const Rect&) const = default;
};

// One operation on the pixels of a view, of their colours or of their places. `factor` is, by kind:
//   Brightness, Contrast, Saturation, Sharpness: 1 changes nothing, as in torchvision's adjust_*;
//   Hue: turns of the colour circle, -0.5 … 0.5;
//   Posterize: bits kept of each byte; Solarize: bytes from this on are inverted; SolarizeAdd: what
//   is added to bytes below 128; Blur: standard deviation in pixels;
//   ShearX, ShearY: tangent of the angle; TranslateX, TranslateY: pixels to the right, down;
//   Rotate: degrees, counter-clockwise;
//   AutoContrast, Equalize, Invert, Grey: not used.
struct PixelStep {
  enum class Kind : std::uint8_t {
    Brightness,
    Contrast,
    Saturation,
    Hue,
    Sharpness,
    Posterize,
    Solarize,
    SolarizeAdd,
    AutoContrast,
    Equalize,
    Invert,
    Grey,
    Blur,
    ShearX,
    ShearY,
    TranslateX,
    TranslateY,
    Rotate,
  };
  enum class Filter : std::uint8_t { Nearest, Bilinear, Bicubic };
  Kind kind = Kind::Brightness;
  double factor = 1.0;
  // Of the last five kinds: how pixels are looked up, and the byte where there are none.
  Filter filter = Filter::Nearest;
  std::uint8_t fill = 0;
  bool operator==(const PixelStep&) const = default;
};

// The view is: cut `source` out of the image, resize the cut to scaledWidth x scaledHeight, cut
// `window` out of that, mirror left to right if `flip` and top to bottom if `verticalFlip`, apply
// the pixel steps in order. ScaleMix then pastes a box of another such view over it.
struct ViewDraw {
  Rect source;  // in the image
  int scaledWidth = 0, scaledHeight = 0;
  Rect window;  // in the scaled cut; its size is the view's size
  std::vector<PixelStep> steps;
  bool flip = false;
  bool verticalFlip = false;
  std::vector<ViewDraw> pasted = {};  // none or one, of the same size
  Rect pastedBox = {};                // the same place in both; may be empty
  bool operator==(const ViewDraw&) const = default;
};

struct RectF {
  double x = 0, y = 0, width = 0, height = 0;
};
// The part of the image that the view is cut out of, in image pixels (what a preview outlines).
RectF visibleRegion(const ViewDraw& draw);

}  // namespace adnet
