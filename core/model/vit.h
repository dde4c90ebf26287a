// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Vision transformers (Dosovitskiy et al., ICLR 2021), under torchvision's parameter names.
#pragma once

#include "core/model/backbone.h"

#include <memory>

namespace adnet {

// vit_b_16 and vit_b_32. The position embedding belongs to one image size: options.imageSize must
// be a multiple of the patch's side, or Error BadConfig is thrown. The features are the class
// token's.
std::shared_ptr<Backbone> makeVisionTransformer(const BackboneOptions& options);

}  // namespace adnet
