// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/draw_view.h"

#include "core/base/random.h"
#include "core/views/augmentation_set.h"
#include "core/views/auto_augment.h"
#include "core/views/colour_jitter.h"

#include <algorithm>
#include <cmath>

namespace adnet {
namespace {

// int(0.05 W) to int(0.95 W), as the published code cuts it. (1 - 0.9) / 2 is a little less than
// 0.05, and would cut one pixel too early where 0.05 W is a whole number: hence the rounding.
Rect centreOf(int width, int height, double share) {
  const double margin = std::round((1.0 - share) / 2.0 * 1e9) / 1e9;
  const auto side = [margin](int size, int& begin, int& length) {
    begin = static_cast<int>(margin * size);
    length = std::max(1, static_cast<int>((1.0 - margin) * size) - begin);
  };
  Rect centre;
  side(width, centre.x, centre.width);
  side(height, centre.y, centre.height);
  return centre;
}

// One side fraction for both sides, placed uniformly within `centre`.
Rect randomCrop(RandomStream& random, const Rect& centre, const CropRange& range) {
  const double fraction = random.uniform(range.low, range.high);
  Rect crop;
  crop.width = std::clamp(static_cast<int>(fraction * centre.width), 1, centre.width);
  crop.height = std::clamp(static_cast<int>(fraction * centre.height), 1, centre.height);
  crop.x = centre.x + random.upTo(centre.width - crop.width);
  crop.y = centre.y + random.upTo(centre.height - crop.height);
  return crop;
}

std::vector<PixelStep> drawPolicy(RandomStream& random, const ViewRecipe& recipe) {
  switch (recipe.policy) {
    case Policy::Jitter:
      return drawColourJitter(random, {recipe.brightness, recipe.contrast, recipe.saturation});
    case Policy::AutoAugment:
      return drawAutoAugment(random, recipe.imageSize, recipe.imageSize);
    case Policy::None:
      break;
  }
  return {};
}

ViewDraw resizedWhole(const ViewRecipe& recipe, const Rect& centre) {
  ViewDraw draw;
  draw.source = centre;
  draw.scaledWidth = draw.scaledHeight = recipe.resize;
  draw.window.width = draw.window.height = recipe.imageSize;
  return draw;
}

ViewDraw resizedCrop(const ViewRecipe& recipe, const Rect& crop) {
  ViewDraw draw;
  draw.source = crop;
  draw.scaledWidth = draw.scaledHeight = recipe.imageSize;
  draw.window = {0, 0, recipe.imageSize, recipe.imageSize};
  return draw;
}

// torchvision's CenterCrop: int(round((R - S) / 2)), and Python rounds halves to even.
int centreOffset(int room) {
  return static_cast<int>(std::nearbyint(room / 2.0));
}

// Epoch and sample may be any number, so the kind goes where the purpose leaves room.
RandomPurpose purposeOf(ViewKind kind) {
  return static_cast<RandomPurpose>(static_cast<std::uint32_t>(RandomPurpose::View) |
                                    static_cast<std::uint32_t>(kind) << 16);
}

}  // namespace

ViewDraw drawView(const ViewRecipe& recipe, ViewKind kind, int width, int height,
                  const DrawKey& key) {
  const Rect centre = centreOf(width, height, recipe.centre);
  RandomStream random(key.seed, purposeOf(kind), key.epoch, key.sample);
  if (kind == recipe.augmented && recipe.augmentation != Augmentation::None) {
    return drawAugmentation(random, recipe, centre);
  }
  ViewDraw draw;
  switch (kind) {
    case ViewKind::Test:
      draw = resizedWhole(recipe, centre);
      draw.window.x = draw.window.y = centreOffset(recipe.resize - recipe.imageSize);
      return draw;
    case ViewKind::Standard:
      draw = resizedWhole(recipe, centre);
      draw.window.x = random.upTo(recipe.resize - recipe.imageSize);
      draw.window.y = random.upTo(recipe.resize - recipe.imageSize);
      break;
    case ViewKind::Strong:
      draw = resizedCrop(recipe, randomCrop(random, centre, recipe.strong));
      break;
    case ViewKind::Weak:
      draw = resizedCrop(recipe, randomCrop(random, centre, recipe.weak));
      break;
  }
  draw.steps = drawPolicy(random, recipe);
  draw.flip = random.chance(recipe.flip);
  draw.verticalFlip = random.chance(recipe.verticalFlip);
  return draw;
}

}  // namespace adnet
