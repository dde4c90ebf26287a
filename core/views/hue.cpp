// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/pixel_steps.h"

#include <cmath>

namespace adnet {
namespace {

struct Hsv {
  std::uint8_t hue, saturation, value;
};

// Single and double precision alternate as they do in Pillow, so that the same bytes come out.
Hsv toHsv(const std::uint8_t* pixel) {
  const int red = pixel[0], green = pixel[1], blue = pixel[2];
  const int most = std::max({red, green, blue});
  const int least = std::min({red, green, blue});
  if (most == least) return {0, 0, static_cast<std::uint8_t>(most)};
  const auto range = static_cast<float>(most - least);
  const float saturation = range / static_cast<float>(most);
  const float fromRed = static_cast<float>(most - red) / range;
  const float fromGreen = static_cast<float>(most - green) / range;
  const float fromBlue = static_cast<float>(most - blue) / range;
  float hue = 0;
  if (red == most) {
    hue = fromBlue - fromGreen;
  } else if (green == most) {
    hue = static_cast<float>(2.0 + double{fromRed} - double{fromBlue});
  } else {
    hue = static_cast<float>(4.0 + double{fromGreen} - double{fromRed});
  }
  const double turns = double{hue} / 6.0 + 1.0;  // 5/6 … 11/6
  hue = static_cast<float>(turns < 1.0 ? turns : turns - 1.0);
  return {static_cast<std::uint8_t>(double{hue} * 255.0),
          static_cast<std::uint8_t>(double{saturation} * 255.0), static_cast<std::uint8_t>(most)};
}

void storeRgb(const Hsv& hsv, std::uint8_t* pixel) {
  const std::uint8_t value = hsv.value;
  if (hsv.saturation == 0) {
    pixel[0] = pixel[1] = pixel[2] = value;
    return;
  }
  const double sixths = hsv.hue * 6.0 / 255.0;
  const int sector = static_cast<int>(sixths);
  const auto rest = static_cast<float>(sixths - sector);
  const auto saturation = static_cast<float>(hsv.saturation / 255.0);
  const auto part = [value](double share) {
    return static_cast<std::uint8_t>(std::clamp(std::round(value * share), 0.0, 255.0));
  };
  const std::uint8_t low = part(1.0 - double{saturation});
  const std::uint8_t falling = part(1.0 - double{saturation * rest});
  const std::uint8_t rising = part(1.0 - double{saturation} * (1.0 - double{rest}));
  const auto store = [pixel](std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
    pixel[0] = red;
    pixel[1] = green;
    pixel[2] = blue;
  };
  switch (sector % 6) {
    case 0:
      return store(value, rising, low);
    case 1:
      return store(falling, value, low);
    case 2:
      return store(low, value, rising);
    case 3:
      return store(low, falling, value);
    case 4:
      return store(rising, low, value);
    default:
      return store(value, low, falling);
  }
}

}  // namespace

void shiftHue(const Raster& view, double turns) {
  const int shift = static_cast<int>(turns * 255);  // of a byte that wraps around
  for (std::size_t i = 0; i < view.rgb.size(); i += 3) {
    Hsv hsv = toHsv(&view.rgb[i]);
    hsv.hue = static_cast<std::uint8_t>(hsv.hue + shift);
    storeRgb(hsv, &view.rgb[i]);
  }
}

}  // namespace adnet
