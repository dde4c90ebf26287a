// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/resample.h"

#include "core/views/byte_product.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace adnet {
namespace {

constexpr std::size_t kBlock = 16;  // bytes of an output row that the vertical pass makes at a time
constexpr std::int32_t kHalf = 1 << (ResampleWeights::kPrecision - 1);

std::size_t padded(std::size_t count) {
  return (count / kBlock + 1) * kBlock;
}

double triangle(double x) {
  return std::max(0.0, 1.0 - std::abs(x));
}

// As Pillow rounds what is not negative.
int rounded(double value) {
  return static_cast<int>(value + 0.5);  // NOLINT(bugprone-incorrect-roundings)
}

// The weights as product() takes them.
ResampleWeights prepared(ResampleWeights weights) {
  std::ranges::transform(weights.weight, weights.weight.begin(), weightFactor);
  return weights;
}

// The outputs in opposite order: resizing with them mirrors at no cost.
ResampleWeights mirrored(ResampleWeights weights) {
  std::ranges::reverse(weights.first);
  std::ranges::reverse(weights.count);
  std::ranges::reverse(weights.weight);  // and with it each output's own: those back again
  for (auto own = weights.weight.begin(); own != weights.weight.end(); own += weights.taps)
    std::reverse(own, own + weights.taps);
  return weights;
}

// The horizontal pass, row after row from the top. Only as many rows are kept as an output row
// averages, so that they stay in the processor's first cache.
class Rows {
 public:
  Rows(const Image& image, const Rect& source, const ResampleWeights& across, int kept, int first)
      : image_(image), source_(source), across_(across), kept_(kept), made_(first) {
    stride_ = padded(3 * across.first.size());
    factors_.resize(padded(3 * static_cast<std::size_t>(source.width)));
    rows_.resize(stride_ * static_cast<std::size_t>(kept));
  }

  void makeUpTo(int end) {
    for (; made_ < end; ++made_)
      make(made_);
  }
  // A row of the cut that is among the last `kept` made.
  const std::int32_t* row(int y) const {
    return &rows_[static_cast<std::size_t>(y % kept_) * stride_];
  }

 private:
  void make(int y) {
    const std::size_t start =
        static_cast<std::size_t>(source_.y + y) * static_cast<std::size_t>(image_.width) +
        static_cast<std::size_t>(source_.x);
    const std::uint8_t* bytes = &image_.rgb[3 * start];
    for (std::size_t i = 0; i < 3 * static_cast<std::size_t>(source_.width); ++i)
      factors_[i] = byteFactor(std::int32_t{bytes[i]});
    // Four numbers a pixel: red, green, blue, and one that the next pixel writes over.
    std::int32_t* out = &rows_[static_cast<std::size_t>(y % kept_) * stride_];
    const std::int32_t* weight = across_.weight.data();
    for (std::size_t i = 0; i < across_.first.size(); ++i, weight += across_.taps, out += 3) {
      const std::int32_t* in = &factors_[3 * static_cast<std::size_t>(across_.first[i])];
      Four sums = fourTimes(kHalf);
      for (int k = 0; k < across_.count[i]; ++k, in += 3)
        sums += product(fourTimes(weight[k]), loadFour(in));
      const Four pixel = sums >> ResampleWeights::kPrecision;
      // Rounded weights may add up to a little more than one.
      storeFour(byteFactor(pixel > 255 ? fourTimes(255) : pixel), out);
    }
  }

  const Image& image_;
  const Rect& source_;
  const ResampleWeights& across_;
  int kept_;
  int made_;
  std::size_t stride_ = 0;
  std::vector<std::int32_t> factors_;  // of one row of the cut
  std::vector<std::int32_t> rows_;     // factors, too
};

// kBlock bytes of an output row, `begin` bytes from its start.
void blendRows(const Rows& rows, int first, const std::int32_t* weight, int count,
               std::size_t begin, std::uint8_t* out) {
  SixteenIntegers sums;
  sums.fill(fourTimes(kHalf));
  for (int k = 0; k < count; ++k) {
    const std::int32_t* row = rows.row(first + k) + begin;
    for (std::size_t i = 0; i < sums.size(); ++i)
      sums[i] += product(fourTimes(weight[k]), loadFour(row + 4 * i));
  }
  for (Four& four : sums)
    four >>= ResampleWeights::kPrecision;
  storeBytes(sums, out);
}

}  // namespace

ResampleWeights resampleWeights(int in, int out, int begin, int length) {
  const double scale = static_cast<double>(in) / out;
  const double filterScale = std::max(scale, 1.0);
  const double support = filterScale;        // the triangle's radius is 1
  const double inverse = 1.0 / filterScale;  // multiplied by, as Pillow does: the same last bit
  ResampleWeights weights;
  weights.taps = static_cast<int>(std::ceil(support)) * 2 + 1;
  const auto taps = static_cast<std::size_t>(weights.taps);
  weights.weight.assign(taps * static_cast<std::size_t>(length), 0);
  std::vector<double> exact(taps);
  for (int i = 0; i < length; ++i) {
    const double centre = (begin + i + 0.5) * scale;
    const int first = std::max(0, rounded(centre - support));
    const int count = std::min(in, rounded(centre + support)) - first;
    double sum = 0;
    for (int k = 0; k < count; ++k)
      sum += exact[static_cast<std::size_t>(k)] = triangle((k + first - centre + 0.5) * inverse);
    std::int32_t* weight = &weights.weight[static_cast<std::size_t>(i) * taps];
    for (int k = 0; k < count; ++k) {
      const double share = exact[static_cast<std::size_t>(k)] / sum;
      weight[k] = rounded(share * (1 << ResampleWeights::kPrecision));
    }
    weights.first.push_back(first);
    weights.count.push_back(count);
  }
  return weights;
}

void resample(const Image& image, const Rect& source, int width, int height, const Rect& window,
              const Mirror& mirror, std::uint8_t* out) {
  ResampleWeights across = prepared(resampleWeights(source.width, width, window.x, window.width));
  if (mirror.leftToRight) across = mirrored(std::move(across));
  const ResampleWeights down =
      prepared(resampleWeights(source.height, height, window.y, window.height));
  Rows rows(image, source, across, down.taps, down.first.front());
  const std::size_t rowBytes = 3 * static_cast<std::size_t>(window.width);
  std::vector<std::uint8_t> line(padded(rowBytes));
  const std::int32_t* weight = down.weight.data();
  const std::size_t count = down.first.size();
  for (std::size_t y = 0; y < count; ++y, weight += down.taps) {
    rows.makeUpTo(down.first[y] + down.count[y]);
    for (std::size_t begin = 0; begin < rowBytes; begin += kBlock)
      blendRows(rows, down.first[y], weight, down.count[y], begin, &line[begin]);
    const std::size_t row = mirror.topToBottom ? count - 1 - y : y;
    std::copy_n(line.begin(), rowBytes, out + row * rowBytes);
  }
}

}  // namespace adnet
