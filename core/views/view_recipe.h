// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

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

// What happens to the pixels of every training view: colour jitter, AutoAugment's ImageNet policy
// (auto_augment.h), or nothing.
enum class Policy : std::uint8_t { Jitter, AutoAugment, None };

// Sets of augmentations that the method is compared with (augmentation_set.h). A set replaces the
// crop and the policy of one of the views.
enum class Augmentation : std::uint8_t { None, MoCo, Asymmetric, MultiCrop, ScaleMix };

struct ViewRecipe {
  int resize = 256;     // R: standard and test views are resized to R x R (aspect not kept)
  int imageSize = 224;  // S: every view is S x S pixels; S <= R
  double centre = 0.9;  // share of each side kept around the centre, before anything else; (0, 1]
  CropRange strong{0.1, 0.8};
  CropRange weak{0.8, 0.9};
  double brightness = 0.4;  // jitter factors are drawn from [max(0, 1 - x), 1 + x]
  double contrast = 0.4;
  double saturation = 0.4;
  double flip = 0.5;          // probability of a horizontal flip
  double verticalFlip = 0.0;  // probability of a vertical flip
  Policy policy = Policy::Jitter;
  Augmentation augmentation = Augmentation::None;
  ViewKind augmented = ViewKind::Strong;  // the view that `augmentation` is for

  bool operator==(const ViewRecipe&) const = default;
};

const char* nameOf(Policy policy);              // "jitter", "autoaugment", "none"
const char* nameOf(Augmentation augmentation);  // "none", "moco", "asymmetric", "multicrop", …

}  // namespace adnet
