// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/auto_augment.h"

#include <cmath>

namespace adnet {
namespace {

using Kind = PixelStep::Kind;

constexpr int kBins = 10;

constexpr AutoAugmentPair kImageNet[] = {
    {{{Kind::Posterize, 0.4, 8}, {Kind::Rotate, 0.6, 9}}},
    {{{Kind::Solarize, 0.6, 5}, {Kind::AutoContrast, 0.6, 0}}},
    {{{Kind::Equalize, 0.8, 0}, {Kind::Equalize, 0.6, 0}}},
    {{{Kind::Posterize, 0.6, 7}, {Kind::Posterize, 0.6, 6}}},
    {{{Kind::Equalize, 0.4, 0}, {Kind::Solarize, 0.2, 4}}},
    {{{Kind::Equalize, 0.4, 0}, {Kind::Rotate, 0.8, 8}}},
    {{{Kind::Solarize, 0.6, 3}, {Kind::Equalize, 0.6, 0}}},
    {{{Kind::Posterize, 0.8, 5}, {Kind::Equalize, 1.0, 0}}},
    {{{Kind::Rotate, 0.2, 3}, {Kind::Solarize, 0.6, 8}}},
    {{{Kind::Equalize, 0.6, 0}, {Kind::Posterize, 0.4, 6}}},
    {{{Kind::Rotate, 0.8, 8}, {Kind::Saturation, 0.4, 0}}},
    {{{Kind::Rotate, 0.4, 9}, {Kind::Equalize, 0.6, 0}}},
    {{{Kind::Equalize, 0.0, 0}, {Kind::Equalize, 0.8, 0}}},
    {{{Kind::Invert, 0.6, 0}, {Kind::Equalize, 1.0, 0}}},
    {{{Kind::Saturation, 0.6, 4}, {Kind::Contrast, 1.0, 8}}},
    {{{Kind::Rotate, 0.8, 8}, {Kind::Saturation, 1.0, 2}}},
    {{{Kind::Saturation, 0.8, 8}, {Kind::Solarize, 0.8, 7}}},
    {{{Kind::Sharpness, 0.4, 7}, {Kind::Invert, 0.6, 0}}},
    {{{Kind::ShearX, 0.6, 5}, {Kind::Equalize, 1.0, 0}}},
    {{{Kind::Saturation, 0.4, 0}, {Kind::Equalize, 0.6, 0}}},
    {{{Kind::Equalize, 0.4, 0}, {Kind::Solarize, 0.2, 4}}},
    {{{Kind::Solarize, 0.6, 5}, {Kind::AutoContrast, 0.6, 0}}},
    {{{Kind::Invert, 0.6, 0}, {Kind::Equalize, 1.0, 0}}},
    {{{Kind::Saturation, 0.6, 4}, {Kind::Contrast, 1.0, 8}}},
    {{{Kind::Equalize, 0.8, 0}, {Kind::Equalize, 0.6, 0}}},
};

// torch.linspace(from, to, 10), in single precision from the nearer end, as Torch computes it.
double spaced(double from, double to, int bin) {
  const auto first = static_cast<float>(from), last = static_cast<float>(to);
  const float step = (last - first) / (kBins - 1);
  if (bin < kBins / 2) return double{first + step * static_cast<float>(bin)};
  return double{last - step * static_cast<float>(kBins - 1 - bin)};
}

}  // namespace

std::span<const AutoAugmentPair> imageNetPolicy() {
  return kImageNet;
}

PixelStep autoAugmentStep(Kind kind, int bin, bool negative, int width, int height) {
  const double sign = negative ? -1.0 : 1.0;
  const auto moved = [&](int side) {  // by whole pixels
    return sign * std::floor(spaced(0.0, 150.0 / 331.0 * side, bin));
  };
  switch (kind) {
    case Kind::ShearX:
    case Kind::ShearY:
      return {kind, sign * spaced(0.0, 0.3, bin)};
    case Kind::TranslateX:
      return {kind, moved(width)};
    case Kind::TranslateY:
      return {kind, moved(height)};
    case Kind::Rotate:
      return {kind, sign * spaced(0.0, 30.0, bin)};
    case Kind::Brightness:
    case Kind::Saturation:
    case Kind::Contrast:
    case Kind::Sharpness:
      return {kind, 1.0 + sign * spaced(0.0, 0.9, bin)};
    case Kind::Posterize:
      return {kind, 8 - std::nearbyint(bin * 4.0 / (kBins - 1))};
    case Kind::Solarize:
      return {kind, spaced(255.0, 0.0, bin)};
    default:
      return {kind};
  }
}

std::vector<PixelStep> drawAutoAugment(RandomStream& random, int width, int height) {
  const auto policy = imageNetPolicy();
  const AutoAugmentPair& pair = policy[random.below(static_cast<std::uint32_t>(policy.size()))];
  std::vector<PixelStep> steps;
  for (const AutoAugmentOperation& one : pair) {
    const bool applied = random.chance(one.probability);
    const bool negative = random.chance(0.5);
    if (applied) steps.push_back(autoAugmentStep(one.kind, one.bin, negative, width, height));
  }
  return steps;
}

}  // namespace adnet
