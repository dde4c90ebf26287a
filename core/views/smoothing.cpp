// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/pixel_steps.h"

#include <cmath>
#include <vector>

namespace adnet {
namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr int kPasses = 3;

// ImageFilter.SMOOTH: the 3 x 3 kernel of ones with a five in the middle, over 13.
std::uint8_t smoothed(const std::uint8_t* middle, std::ptrdiff_t row) {
  constexpr float kSide = 1.0f / 13.0f, kMiddle = 5.0f / 13.0f;
  const auto threeOf = [](const std::uint8_t* byte, float weight) {
    return static_cast<float>(byte[-3]) * kSide + static_cast<float>(byte[0]) * weight +
           static_cast<float>(byte[3]) * kSide;
  };
  float sum = 0.5f;
  sum += threeOf(middle + row, kSide);
  sum += threeOf(middle, kMiddle);
  sum += threeOf(middle - row, kSide);
  return static_cast<std::uint8_t>(std::min(sum, 255.0f));
}

struct Box {
  int radius = 0;             // pixels that count in full, on either side of the middle
  std::uint32_t inside = 0;   // their weight, and that of the middle, of 2^24
  std::uint32_t outside = 0;  // the weight of the two pixels next to them
};

// In single precision where Pillow has it.
Box boxOf(double sigma) {
  const auto deviation = static_cast<float>(sigma);
  const float variance = deviation * deviation / kPasses;
  const auto length = static_cast<float>(std::sqrt(12.0 * double{variance} + 1.0));
  const auto whole = static_cast<float>(std::floor((double{length} - 1.0) / 2.0));
  float rest = (2 * whole + 1) * (whole * (whole + 1) - 3 * variance);
  rest /= 6 * (variance - (whole + 1) * (whole + 1));
  const float radius = whole + rest;
  Box box;
  box.radius = static_cast<int>(radius);
  box.inside = static_cast<std::uint32_t>(static_cast<float>(1 << 24) / (radius * 2 + 1));
  box.outside = ((1U << 24) - static_cast<std::uint32_t>(box.radius * 2 + 1) * box.inside) / 2;
  return box;
}

// Blurs `count` pixels along their line; beyond its ends they go on as they end. `padded` is
// scratch.
void blurLine(std::uint8_t* line, std::size_t count, const Box& box, Bytes& padded) {
  const auto margin = static_cast<std::size_t>(box.radius) + 1;
  padded.resize(3 * (count + 2 * margin));
  std::copy_n(line, 3 * count, &padded[3 * margin]);
  for (std::size_t i = 0; i < margin; ++i) {
    std::copy_n(line, 3, &padded[3 * i]);
    std::copy_n(line + 3 * (count - 1), 3, &padded[3 * (margin + count + i)]);
  }
  const std::size_t wide = 2 * margin - 1;  // pixels that count in full
  for (std::size_t channel = 0; channel < 3; ++channel) {
    const auto at = [&](std::size_t i) { return std::uint32_t{padded[3 * i + channel]}; };
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < wide; ++i)
      sum += at(i);
    for (std::size_t i = 0; i < count; ++i) {
      sum += at(i + wide) - at(i);
      const std::uint32_t bulk = sum * box.inside + (at(i) + at(i + wide + 1)) * box.outside;
      line[3 * i + channel] = static_cast<std::uint8_t>((bulk + (1U << 23)) >> 24);
    }
  }
}

void blurLines(std::span<std::uint8_t> rgb, std::size_t count, const Box& box) {
  Bytes padded;
  for (int pass = 0; pass < kPasses; ++pass)
    for (std::size_t begin = 0; begin < rgb.size(); begin += 3 * count)
      blurLine(&rgb[begin], count, box, padded);
}

void transpose(std::span<const std::uint8_t> from, std::size_t width, std::size_t height,
               std::span<std::uint8_t> to) {
  for (std::size_t y = 0; y < height; ++y)
    for (std::size_t x = 0; x < width; ++x)
      std::copy_n(&from[3 * (y * width + x)], 3, &to[3 * (x * height + y)]);
}

}  // namespace

void sharpen(const Raster& view, float factor) {
  const Bytes original(view.rgb.begin(), view.rgb.end());
  const std::ptrdiff_t row = std::ptrdiff_t{3} * view.width;
  for (int y = 1; y < view.height - 1; ++y) {
    for (std::ptrdiff_t i = y * row + 3; i < (y + 1) * row - 3; ++i) {
      const std::uint8_t* middle = original.data() + i;
      view.rgb[static_cast<std::size_t>(i)] = blendBytes(smoothed(middle, row), *middle, factor);
    }
  }
}

void gaussianBlur(const Raster& view, double sigma) {
  const Box box = boxOf(sigma);
  const auto width = static_cast<std::size_t>(view.width);
  const auto height = static_cast<std::size_t>(view.height);
  blurLines(view.rgb, width, box);
  Bytes turned(view.rgb.size());
  transpose(view.rgb, width, height, turned);
  blurLines(turned, height, box);
  transpose(turned, height, width, view.rgb);
}

}  // namespace adnet
