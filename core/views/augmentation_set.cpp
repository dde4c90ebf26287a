// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/augmentation_set.h"

#include "core/views/colour_jitter.h"
#include "core/views/rand_augment.h"
#include "core/views/random_resized_crop.h"

#include <algorithm>
#include <cmath>

namespace adnet {
namespace {

// Whether the view is of the asymmetric set's weaker branch.
bool isWeaker(RandomStream& random, const ViewRecipe& recipe) {
  return recipe.augmentation == Augmentation::Asymmetric &&
         recipe.augmented == ViewKind::Standard && random.chance(0.5);
}

Rect drawCrop(RandomStream& random, Augmentation set, const Rect& centre) {
  if (set != Augmentation::MultiCrop) return randomResizedCrop(random, centre, 0.2, 1.0);
  const bool local = random.chance(0.5);
  return randomResizedCrop(random, centre, local ? 0.05 : 0.14, local ? 0.14 : 1.0);
}

std::vector<PixelStep> drawSteps(RandomStream& random, const ViewRecipe& recipe) {
  std::vector<PixelStep> steps;
  if (random.chance(0.8)) steps = drawColourJitter(random, {0.4, 0.4, 0.4, 0.1});
  if (random.chance(0.2)) steps.push_back({PixelStep::Kind::Grey});
  if (random.chance(0.5)) {
    steps.push_back({PixelStep::Kind::Blur, random.uniform(0.1, 2.0)});
  }
  if (recipe.augmentation == Augmentation::Asymmetric) {
    const auto more = drawRandAugment(random, recipe.imageSize, recipe.imageSize);
    steps.insert(steps.end(), more.begin(), more.end());
  }
  return steps;
}

ViewDraw drawOne(RandomStream& random, const ViewRecipe& recipe, const Rect& centre) {
  ViewDraw draw;
  const bool weaker = isWeaker(random, recipe);
  draw.source = weaker ? randomResizedCrop(random, centre, 0.08, 1.0)
                       : drawCrop(random, recipe.augmentation, centre);
  draw.scaledWidth = draw.scaledHeight = recipe.imageSize;
  draw.window = {0, 0, recipe.imageSize, recipe.imageSize};
  if (!weaker) draw.steps = drawSteps(random, recipe);
  draw.flip = random.chance(recipe.flip);
  draw.verticalFlip = random.chance(recipe.verticalFlip);
  return draw;
}

// CutMix's box, as asym-siam's scalemix draws it.
Rect drawBox(RandomStream& random, int side) {
  const double share = random.uniform();
  const int half = static_cast<int>(side * std::sqrt(1.0 - share)) / 2;
  const auto around = [&](int& begin, int& length) {
    const int middle = static_cast<int>(random.below(static_cast<std::uint32_t>(side)));
    begin = std::max(0, middle - half);
    length = std::min(side, middle + half) - begin;
  };
  Rect box;
  around(box.x, box.width);
  around(box.y, box.height);
  return box;
}

}  // namespace

ViewDraw drawAugmentation(RandomStream& random, const ViewRecipe& recipe, const Rect& centre) {
  ViewDraw draw = drawOne(random, recipe, centre);
  if (recipe.augmentation == Augmentation::ScaleMix) {
    draw.pasted.push_back(drawOne(random, recipe, centre));
    draw.pastedBox = drawBox(random, recipe.imageSize);
  }
  return draw;
}

}  // namespace adnet
