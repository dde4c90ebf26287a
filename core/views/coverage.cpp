// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/coverage.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace adnet {
namespace {

constexpr int kLongerSide = 192;  // of the map, in cells

// Of the image, the part that a box of the view shows.
RectF shownIn(const ViewDraw& draw, const Rect& box) {
  const RectF all = visibleRegion(draw);
  const double scaleX = all.width / draw.window.width;
  const double scaleY = all.height / draw.window.height;
  const int left = draw.flip ? draw.window.width - box.x - box.width : box.x;
  const int top = draw.verticalFlip ? draw.window.height - box.y - box.height : box.y;
  return {all.x + left * scaleX, all.y + top * scaleY, box.width * scaleX, box.height * scaleY};
}

class Mask {
 public:
  Mask(int width, int height, int imageWidth, int imageHeight)
      : width_(width),
        height_(height),
        cellX_(1.0 * imageWidth / width),
        cellY_(1.0 * imageHeight / height),
        cells_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}

  void clear() { std::ranges::fill(cells_, std::uint8_t{0}); }

  // The cells whose middle is inside.
  void fill(const RectF& part, std::uint8_t value) {
    const auto edge = [](double place, double cell, int count) {
      return std::clamp(static_cast<int>(std::ceil(place / cell - 0.5)), 0, count);
    };
    const int left = edge(part.x, cellX_, width_);
    const int right = edge(part.x + part.width, cellX_, width_);
    const int bottom = edge(part.y + part.height, cellY_, height_);
    for (int y = edge(part.y, cellY_, height_); y < bottom; ++y) {
      const auto row = cells_.begin() + std::ptrdiff_t{y} * width_;
      std::fill(row + left, row + std::max(left, right), value);
    }
  }

  const std::vector<std::uint8_t>& cells() const { return cells_; }

 private:
  int width_, height_;
  double cellX_, cellY_;  // of a cell, in pixels
  std::vector<std::uint8_t> cells_;
};

}  // namespace

double Coverage::mean() const {
  if (shares.empty()) return 0;
  return std::accumulate(shares.begin(), shares.end(), 0.0) / static_cast<double>(shares.size());
}

Coverage measureCoverage(const ViewRecipe& recipe, ViewKind kind, int width, int height,
                         const DrawKey& first, int draws, const std::stop_token& stop) {
  const double scale = std::min(1.0, 1.0 * kLongerSide / std::max(width, height));
  Coverage coverage;
  coverage.width = std::max(1, static_cast<int>(std::lround(width * scale)));
  coverage.height = std::max(1, static_cast<int>(std::lround(height * scale)));
  Mask mask(coverage.width, coverage.height, width, height);
  coverage.shares.resize(mask.cells().size());
  for (int i = 0; i < draws; ++i) {
    if (stop.stop_requested()) throw Cancelled();
    DrawKey key = first;
    key.epoch += static_cast<std::uint32_t>(i);
    const ViewDraw draw = drawView(recipe, kind, width, height, key);
    mask.clear();
    mask.fill(visibleRegion(draw), 1);
    for (const ViewDraw& pasted : draw.pasted) {
      mask.fill(shownIn(draw, draw.pastedBox), 0);
      mask.fill(shownIn(pasted, draw.pastedBox), 1);
    }
    for (std::size_t cell = 0; cell < coverage.shares.size(); ++cell)
      coverage.shares[cell] += static_cast<float>(mask.cells()[cell]);
  }
  for (float& share : coverage.shares)
    share /= static_cast<float>(std::max(1, draws));
  return coverage;
}

}  // namespace adnet
