// What may be drawn for a view. Shared/recipe values follow AD-Net, "Extract More from Less" (BMVC
// 2024), section 3.
#pragma once

#include <cstdint>

namespace adnet {

enum class ViewKind : std::uint32_t { Standard = 0, Strong = 1, Weak = 2, Test = 3 };

// The side of a crop as a share of the image's side, drawn uniformly between the two.
struct CropRange {
  double low = 0.1;
  double high = 0.8;
  bool operator==(const CropRange&) const = default;
};

struct ViewRecipe {
  int resize = 256;     // R: standard and test views are resized to R x R (aspect not kept)
  int imageSize = 224;  // S: every view is S x S pixels; S <= R
  double centre = 0.9;  // share of each side kept around the centre, before anything else; (0, 1]
  CropRange strong{0.1, 0.8};
  CropRange weak{0.8, 0.9};
  double brightness = 0.4;  // jitter factors are drawn from [max(0, 1 - x), 1 + x]
  double contrast = 0.4;
  double saturation = 0.4;
  double flip = 0.5;  // probability of a horizontal flip
  bool operator==(const ViewRecipe&) const = default;
};

}  // namespace adnet
