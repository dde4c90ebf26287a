// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/random_resized_crop.h"

#include <algorithm>
#include <cmath>

namespace adnet {
namespace {

constexpr double kNarrowest = 3.0 / 4.0;
constexpr double kWidest = 4.0 / 3.0;
constexpr int kTries = 10;

// Python's round(): halves to even.
int rounded(double value) {
  return static_cast<int>(std::nearbyint(value));
}

Rect centredCrop(const Rect& within) {
  const double shape = static_cast<double>(within.width) / within.height;
  Rect crop = within;
  if (shape < kNarrowest) crop.height = rounded(within.width / kNarrowest);
  if (shape > kWidest) crop.width = rounded(within.height * kWidest);
  crop.x += (within.width - crop.width) / 2;
  crop.y += (within.height - crop.height) / 2;
  return crop;
}

}  // namespace

Rect randomResizedCrop(RandomStream& random, const Rect& within, double leastArea,
                       double mostArea) {
  const double area = static_cast<double>(within.width) * within.height;
  for (int i = 0; i < kTries; ++i) {
    const double wanted = area * random.uniform(leastArea, mostArea);
    const double shape = std::exp(random.uniform(std::log(kNarrowest), std::log(kWidest)));
    const int width = rounded(std::sqrt(wanted * shape));
    const int height = rounded(std::sqrt(wanted / shape));
    if (width < 1 || width > within.width || height < 1 || height > within.height) continue;
    const int y = random.upTo(within.height - height);
    const int x = random.upTo(within.width - width);
    return {within.x + x, within.y + y, width, height};
  }
  return centredCrop(within);
}

}  // namespace adnet
