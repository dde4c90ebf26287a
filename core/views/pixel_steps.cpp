// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/pixel_steps.h"

#include <algorithm>

namespace adnet {
namespace {

using Pixels = std::span<std::uint8_t>;

// Pillow's conversion to "L".
int luma(const std::uint8_t* pixel) {
  return (pixel[0] * 19595 + pixel[1] * 38470 + pixel[2] * 7471 + 0x8000) >> 16;
}

void blendWithGrey(Pixels pixels, int grey, float factor) {
  std::array<std::uint8_t, 256> table;
  for (int i = 0; i < 256; ++i)
    table[static_cast<std::size_t>(i)] = blendBytes(grey, i, factor);
  for (std::uint8_t& byte : pixels)
    byte = table[byte];
}

// Rounded, as ImageEnhance.Contrast takes it.
int meanLuma(Pixels pixels) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < pixels.size(); i += 3)
    sum += luma(&pixels[i]);
  const auto count = static_cast<std::int64_t>(pixels.size() / 3);
  return static_cast<int>((2 * sum + count) / (2 * count));
}

void turnGrey(Pixels pixels) {
  for (std::size_t i = 0; i < pixels.size(); i += 3)
    pixels[i] = pixels[i + 1] = pixels[i + 2] = static_cast<std::uint8_t>(luma(&pixels[i]));
}

// In two passes over a few pixels at a time, so that the second is one that compilers vectorise.
void saturate(Pixels pixels, float factor) {
  std::array<std::uint8_t, std::size_t{3} * 256> greys;
  while (!pixels.empty()) {
    const Pixels some = pixels.first(std::min(pixels.size(), greys.size()));
    for (std::size_t i = 0; i < some.size(); i += 3)
      greys[i] = greys[i + 1] = greys[i + 2] = static_cast<std::uint8_t>(luma(&some[i]));
    for (std::size_t i = 0; i < some.size(); ++i)
      some[i] = blendBytes(greys[i], some[i], factor);
    pixels = pixels.subspan(some.size());
  }
}

}  // namespace

void applyStep(const PixelStep& step, const Raster& view) {
  using Kind = PixelStep::Kind;
  const auto factor = static_cast<float>(step.factor);
  switch (step.kind) {
    case Kind::Brightness:
      return blendWithGrey(view.rgb, 0, factor);
    case Kind::Contrast:
      return blendWithGrey(view.rgb, meanLuma(view.rgb), factor);
    case Kind::Saturation:
      return saturate(view.rgb, factor);
    case Kind::Hue:
      return shiftHue(view, step.factor);
    case Kind::Sharpness:
      return sharpen(view, factor);
    case Kind::Posterize:
      return posterize(view, static_cast<int>(step.factor));
    case Kind::Solarize:
      return solarize(view, step.factor);
    case Kind::SolarizeAdd:
      return solarizeAdd(view, static_cast<int>(step.factor));
    case Kind::AutoContrast:
      return autoContrast(view);
    case Kind::Equalize:
      return equalize(view);
    case Kind::Invert:
      return invert(view);
    case Kind::Grey:
      return turnGrey(view.rgb);
    case Kind::Blur:
      return gaussianBlur(view, step.factor);
    case Kind::ShearX:
    case Kind::ShearY:
    case Kind::TranslateX:
    case Kind::TranslateY:
    case Kind::Rotate:
      return transformAffine(view, matrixOf(step, view.width, view.height), step.filter, step.fill);
  }
}

}  // namespace adnet
