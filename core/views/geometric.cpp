// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/pixel_steps.h"

#include <cmath>
#include <numbers>
#include <vector>

namespace adnet {
namespace {

using Kind = PixelStep::Kind;
using Filter = PixelStep::Filter;

// What the geometric steps read while they write.
struct Source {
  std::vector<std::uint8_t> rgb;
  int width, height;

  const std::uint8_t* at(int x, int y) const {
    return &rgb[3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                     static_cast<std::size_t>(x))];
  }
  const std::uint8_t* atEdge(int x, int y) const {
    return at(std::clamp(x, 0, width - 1), std::clamp(y, 0, height - 1));
  }
  bool has(int x, int y) const { return x >= 0 && x < width && y >= 0 && y < height; }
  bool has(double x, double y) const { return x >= 0 && x < width && y >= 0 && y < height; }
};

// Nearest pixels are looked up in fixed point, 16 bits behind the binary point, as Pillow does
// wherever coordinates stay below 32768; a view's always do.
std::int32_t fixedPoint(double value) {
  return static_cast<std::int32_t>(std::floor(value * 65536.0 + 0.5));
}

void lookUpNearest(const Source& source, const AffineMatrix& m, const Raster& view) {
  const auto [a, b, c, d, e, f] = m;
  const std::int32_t right = fixedPoint(a), rightDown = fixedPoint(d);
  const std::int32_t downRight = fixedPoint(b), down = fixedPoint(e);
  std::int32_t beginX = fixedPoint(c + a * 0.5 + b * 0.5);
  std::int32_t beginY = fixedPoint(f + d * 0.5 + e * 0.5);
  std::uint8_t* out = view.rgb.data();
  for (int y = 0; y < view.height; ++y, beginX += downRight, beginY += down) {
    std::int32_t fromX = beginX, fromY = beginY;
    for (int x = 0; x < view.width; ++x, fromX += right, fromY += rightDown, out += 3)
      if (source.has(fromX >> 16, fromY >> 16))
        std::copy_n(source.at(fromX >> 16, fromY >> 16), 3, out);
  }
}

double linear(double from, double to, double share) {
  return from + (to - from) * share;
}

void bilinear(const Source& source, double x, double y, std::uint8_t* out) {
  const int left = static_cast<int>(std::floor(x)), top = static_cast<int>(std::floor(y));
  const double shareX = x - left, shareY = y - top;
  const std::uint8_t* corners[] = {source.atEdge(left, top), source.atEdge(left + 1, top),
                                   source.atEdge(left, top + 1), source.atEdge(left + 1, top + 1)};
  for (int channel = 0; channel < 3; ++channel) {
    const double above = linear(corners[0][channel], corners[1][channel], shareX);
    const double below = linear(corners[2][channel], corners[3][channel], shareX);
    out[channel] = static_cast<std::uint8_t>(linear(above, below, shareY));
  }
}

// Pillow's cubic through four neighbours (a = -1), between the second and the third.
double cubic(const std::array<double, 4>& v, double share) {
  const double p1 = v[1];
  const double p2 = -v[0] + v[2];
  const double p3 = 2 * (v[0] - v[1]) + v[2] - v[3];
  const double p4 = -v[0] + v[1] - v[2] + v[3];
  return p1 + share * (p2 + share * (p3 + share * p4));
}

void bicubic(const Source& source, double x, double y, std::uint8_t* out) {
  const int left = static_cast<int>(std::floor(x)), top = static_cast<int>(std::floor(y));
  const double shareX = x - left, shareY = y - top;
  for (int channel = 0; channel < 3; ++channel) {
    std::array<double, 4> rows{};
    for (int j = 0; j < 4; ++j) {
      std::array<double, 4> row{};
      for (int i = 0; i < 4; ++i)
        row[static_cast<std::size_t>(i)] = source.atEdge(left + i - 1, top + j - 1)[channel];
      rows[static_cast<std::size_t>(j)] = cubic(row, shareX);
    }
    out[channel] = static_cast<std::uint8_t>(std::clamp(cubic(rows, shareY), 0.0, 255.0));
  }
}

void lookUpBetween(const Source& source, const AffineMatrix& m, Filter filter, const Raster& view) {
  std::uint8_t* out = view.rgb.data();
  for (int y = 0; y < view.height; ++y) {
    for (int x = 0; x < view.width; ++x, out += 3) {
      const double fromX = m[0] * (x + 0.5) + m[1] * (y + 0.5) + m[2];
      const double fromY = m[3] * (x + 0.5) + m[4] * (y + 0.5) + m[5];
      if (!source.has(fromX, fromY)) continue;
      if (filter == Filter::Bilinear) {
        bilinear(source, fromX - 0.5, fromY - 0.5, out);
      } else {
        bicubic(source, fromX - 0.5, fromY - 0.5, out);
      }
    }
  }
}

// As Image.rotate: about the middle, sine and cosine rounded to 15 digits.
AffineMatrix rotation(double degrees, int width, int height) {
  const auto rounded = [](double value) { return std::nearbyint(value * 1e15) / 1e15; };
  const double angle = -degrees * (std::numbers::pi / 180);
  const double cosine = rounded(std::cos(angle)), sine = rounded(std::sin(angle));
  const double x = width / 2.0, y = height / 2.0;
  return {cosine, sine, cosine * -x + sine * -y + x, -sine, cosine, -sine * -x + cosine * -y + y};
}

}  // namespace

AffineMatrix matrixOf(const PixelStep& step, int width, int height) {
  switch (step.kind) {
    case Kind::ShearX:
      return {1, step.factor, 0, 0, 1, 0};
    case Kind::ShearY:
      return {1, 0, 0, step.factor, 1, 0};
    case Kind::TranslateX:
      return {1, 0, -step.factor, 0, 1, 0};
    case Kind::TranslateY:
      return {1, 0, 0, 0, 1, -step.factor};
    case Kind::Rotate:
      return rotation(step.factor, width, height);
    default:
      return {1, 0, 0, 0, 1, 0};
  }
}

void transformAffine(const Raster& view, const AffineMatrix& matrix, Filter filter,
                     std::uint8_t fill) {
  const Source source{{view.rgb.begin(), view.rgb.end()}, view.width, view.height};
  std::ranges::fill(view.rgb, fill);
  if (filter == Filter::Nearest) {
    lookUpNearest(source, matrix, view);
  } else {
    lookUpBetween(source, matrix, filter, view);
  }
}

}  // namespace adnet
