// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/render.h"

#include "core/views/pixel_steps.h"
#include "core/views/resample.h"

#include <algorithm>
#include <vector>

namespace adnet {
namespace {

void paste(std::span<const std::uint8_t> from, const Rect& box, const Raster& onto) {
  const auto bytes = static_cast<std::ptrdiff_t>(box.width) * 3;
  for (int y = box.y; y < box.y + box.height; ++y) {
    const std::ptrdiff_t begin = (std::ptrdiff_t{y} * onto.width + box.x) * 3;
    std::copy_n(from.begin() + begin, bytes, onto.rgb.begin() + begin);
  }
}

}  // namespace

void renderView(const Image& image, const ViewDraw& draw, std::span<std::uint8_t> out) {
  resample(image, draw.source, draw.scaledWidth, draw.scaledHeight, draw.window,
           {draw.flip, draw.verticalFlip}, out.data());
  const Raster view{out, draw.window.width, draw.window.height};
  for (const PixelStep& step : draw.steps)
    applyStep(step, view);
  for (const ViewDraw& other : draw.pasted) {
    std::vector<std::uint8_t> pixels(out.size());
    renderView(image, other, pixels);
    paste(pixels, draw.pastedBox, view);
  }
}

Image resizeImage(const Image& image, int width, int height) {
  Image resized{width, height, {}};
  resized.rgb.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
  resample(image, {0, 0, image.width, image.height}, width, height, {0, 0, width, height}, {},
           resized.rgb.data());
  return resized;
}

}  // namespace adnet
