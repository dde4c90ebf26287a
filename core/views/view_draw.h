// What was drawn for one view of one image: plain numbers, enough to render the view's pixels
// again.
#pragma once

#include "core/views/view_recipe.h"

#include <cstdint>
#include <vector>

namespace adnet {

struct Rect {
  int x = 0, y = 0, width = 0, height = 0;  // pixels
  bool operator==(const Rect&) const = default;
};

struct PhotometricStep {
  enum class Kind : std::uint8_t { Brightness, Contrast, Saturation };
  Kind kind = Kind::Brightness;
  double factor = 1.0;  // 1 changes nothing; as in torchvision.transforms.functional.adjust_*
  bool operator==(const PhotometricStep&) const = default;
};

// The view is: cut `source` out of the image, resize the cut to scaledWidth x scaledHeight, cut
// `window` out of that, apply the photometric steps in order, mirror left to right if `flip`.
struct ViewDraw {
  Rect source;  // in the image
  int scaledWidth = 0, scaledHeight = 0;
  Rect window;  // in the scaled cut; its size is the view's size
  std::vector<PhotometricStep> photometric;
  bool flip = false;
  bool operator==(const ViewDraw&) const = default;
};

struct RectF {
  double x = 0, y = 0, width = 0, height = 0;
};
// The part of the image that the view shows, in image pixels (what a preview outlines).
RectF visibleRegion(const ViewDraw& draw);

// Names one draw: the same key gives the same numbers on any thread, in any order.
struct DrawKey {
  std::uint64_t seed = 42;
  std::uint32_t epoch = 0;
  std::uint32_t sample = 0;  // index in the training share
};

// Draws one view of an image of width x height pixels (both at least 1). A Test view draws nothing
// random. Crops are at least one pixel. The order of jitter steps is uniform over permutations, as
// torchvision's ColorJitter has it; a step whose strength is 0 is left out.
ViewDraw drawView(const ViewRecipe& recipe, ViewKind kind, int width, int height,
                  const DrawKey& key);

}  // namespace adnet
