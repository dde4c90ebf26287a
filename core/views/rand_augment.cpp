// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/rand_augment.h"

#include <algorithm>
#include <array>

namespace adnet {
namespace {

using Kind = PixelStep::Kind;
using Filter = PixelStep::Filter;

constexpr std::array kKinds = {
    Kind::AutoContrast, Kind::Equalize,    Kind::Invert,     Kind::Rotate,     Kind::Posterize,
    Kind::Solarize,     Kind::SolarizeAdd, Kind::Saturation, Kind::Contrast,   Kind::Brightness,
    Kind::Sharpness,    Kind::ShearX,      Kind::ShearY,     Kind::TranslateX, Kind::TranslateY};
constexpr int kSteps = 2;
constexpr double kProbability = 0.5;
constexpr double kMagnitude = 10.0;
constexpr double kDeviation = 0.5;
constexpr std::uint8_t kFill = 128;

}  // namespace

PixelStep randAugmentStep(Kind kind, double magnitude, bool negative, int width, int height) {
  const double level = magnitude / kMagnitude;
  const double sign = negative ? -1.0 : 1.0;
  const auto whole = [level](int most) {
    return static_cast<double>(static_cast<int>(level * most));
  };
  switch (kind) {
    case Kind::Rotate:
      return {kind, sign * level * 30.0};
    case Kind::Posterize:
      return {kind, whole(4)};
    case Kind::Solarize:
      return {kind, whole(256)};
    case Kind::SolarizeAdd:
      return {kind, whole(110)};
    case Kind::Saturation:
    case Kind::Contrast:
    case Kind::Brightness:
    case Kind::Sharpness:
      return {kind, level * 1.8 + 0.1};
    case Kind::ShearX:
    case Kind::ShearY:
      return {kind, sign * level * 0.3};
    case Kind::TranslateX:
      return {kind, sign * level * 0.45 * width};
    case Kind::TranslateY:
      return {kind, sign * level * 0.45 * height};
    default:
      return {kind};
  }
}

std::vector<PixelStep> drawRandAugment(RandomStream& random, int width, int height) {
  std::vector<PixelStep> steps;
  for (int i = 0; i < kSteps; ++i) {
    const Kind kind = kKinds[random.below(kKinds.size())];
    if (!random.chance(kProbability)) continue;
    const double magnitude = std::clamp(kMagnitude + kDeviation * random.normal(), 0.0, kMagnitude);
    PixelStep step = randAugmentStep(kind, magnitude, random.chance(0.5), width, height);
    step.filter = random.chance(0.5) ? Filter::Bilinear : Filter::Bicubic;
    step.fill = kFill;
    steps.push_back(step);
  }
  return steps;
}

}  // namespace adnet
