// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/view_recipe.h"

namespace adnet {

const char* nameOf(Policy policy) {
  switch (policy) {
    case Policy::Jitter:
      return "jitter";
    case Policy::AutoAugment:
      return "autoaugment";
    case Policy::None:
      break;
  }
  return "none";
}

const char* nameOf(Augmentation augmentation) {
  switch (augmentation) {
    case Augmentation::MoCo:
      return "moco";
    case Augmentation::Asymmetric:
      return "asymmetric";
    case Augmentation::MultiCrop:
      return "multicrop";
    case Augmentation::ScaleMix:
      return "scalemix";
    case Augmentation::None:
      break;
  }
  return "none";
}

}  // namespace adnet
