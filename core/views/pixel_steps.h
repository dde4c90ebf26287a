// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The operations that pixel steps are made of, as Pillow 9.4 and torchvision 0.14 compute
// them on RGB images of 8 bits. All change the pixels in place, on any thread.
#pragma once

#include "core/views/view_draw.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace adnet {

struct Raster {
  std::span<std::uint8_t> rgb;  // height x width x 3 bytes, rows from the top, R, G, B
  int width = 0, height = 0;
};

void applyStep(const PixelStep& step, const Raster& view);

// Pillow's Image.blend of two bytes (src/libImaging/Blend.c): single precision, cut off, not
// rounded. Factors beyond 0 … 1 extrapolate.
inline std::uint8_t blendBytes(int from, int to, float factor) {
  const float value = static_cast<float>(from) + factor * static_cast<float>(to - from);
  return static_cast<std::uint8_t>(std::clamp(value, 0.0f, 255.0f));
}

// adjust_hue: in Pillow's HSV of 8 bits, where a turn has 255 steps. Source: Convert.c.
void shiftHue(const Raster& view, double turns);

// Pillow's ImageOps. `bits` in 0 … 8.
void posterize(const Raster& view, int bits);
void solarize(const Raster& view, double threshold);
void solarizeAdd(const Raster& view, int added);  // timm's: bytes below 128 alone
void autoContrast(const Raster& view);            // each channel to 0 … 255
void equalize(const Raster& view);                // each channel's histogram
void invert(const Raster& view);

// ImageEnhance.Sharpness: a blend with ImageFilter.SMOOTH, which leaves the border as it is.
void sharpen(const Raster& view, float factor);
// ImageFilter.GaussianBlur: three box blurs whose radius need not be whole (Gwosdek et al.,
// "Theoretical Foundations of Gaussian Convolution by Extended Box Filtering", SSVM 2011).
void gaussianBlur(const Raster& view, double sigma);

// For each pixel (x, y) of the result, where it lies in the view: (ax + by + c, dx + ey + f), in
// the order of Pillow's Image.transform.
using AffineMatrix = std::array<double, 6>;
// The matrix of a geometric step for a view of this size.
AffineMatrix matrixOf(const PixelStep& step, int width, int height);
// Image.transform(AFFINE). Source: Geometry.c.
void transformAffine(const Raster& view, const AffineMatrix& matrix, PixelStep::Filter filter,
                     std::uint8_t fill);

}  // namespace adnet
