#include "core/views/render.h"

#include "core/views/resample.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace adnet {
namespace {

using Pixels = std::span<std::uint8_t>;

// Pillow's Image.blend of two bytes (src/libImaging/Blend.c): single precision, cut off, not
// rounded.
std::uint8_t blend(int from, int to, float factor) {
  const float value = static_cast<float>(from) + factor * static_cast<float>(to - from);
  return static_cast<std::uint8_t>(std::clamp(value, 0.0f, 255.0f));
}

// Pillow's conversion to "L".
int luma(const std::uint8_t* pixel) {
  return (pixel[0] * 19595 + pixel[1] * 38470 + pixel[2] * 7471 + 0x8000) >> 16;
}

void blendWithGrey(Pixels pixels, int grey, float factor) {
  std::array<std::uint8_t, 256> table;
  for (int i = 0; i < 256; ++i)
    table[static_cast<std::size_t>(i)] = blend(grey, i, factor);
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

// In two passes over a few pixels at a time, so that the second is one that compilers vectorise.
void saturate(Pixels pixels, float factor) {
  std::array<std::uint8_t, std::size_t{3} * 256> greys;
  while (!pixels.empty()) {
    const Pixels some = pixels.first(std::min(pixels.size(), greys.size()));
    for (std::size_t i = 0; i < some.size(); i += 3)
      greys[i] = greys[i + 1] = greys[i + 2] = static_cast<std::uint8_t>(luma(&some[i]));
    for (std::size_t i = 0; i < some.size(); ++i)
      some[i] = blend(greys[i], some[i], factor);
    pixels = pixels.subspan(some.size());
  }
}

void apply(const PhotometricStep& step, Pixels pixels) {
  const auto factor = static_cast<float>(step.factor);
  switch (step.kind) {
    case PhotometricStep::Kind::Brightness:
      return blendWithGrey(pixels, 0, factor);
    case PhotometricStep::Kind::Contrast:
      return blendWithGrey(pixels, meanLuma(pixels), factor);
    case PhotometricStep::Kind::Saturation:
      return saturate(pixels, factor);
  }
}

}  // namespace

void renderView(const Image& image, const ViewDraw& draw, std::span<std::uint8_t> out) {
  // Mirrored first: the photometric steps do not ask where a pixel is.
  resample(image, draw.source, draw.scaledWidth, draw.scaledHeight, draw.window, draw.flip,
           out.data());
  for (const PhotometricStep& step : draw.photometric)
    apply(step, out);
}

Image resizeImage(const Image& image, int width, int height) {
  Image resized{width, height, {}};
  resized.rgb.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
  resample(image, {0, 0, image.width, image.height}, width, height, {0, 0, width, height}, false,
           resized.rgb.data());
  return resized;
}

}  // namespace adnet
