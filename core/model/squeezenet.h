// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// SqueezeNet 1.1 (Iandola et al., 2016), under torchvision's parameter names.
#pragma once

#include "core/model/backbone.h"

#include <memory>

namespace adnet {

// Its head is a convolution (Backbone::headIsConvolution()).
std::shared_ptr<Backbone> makeSqueezeNet11(const BackboneOptions& options);

}  // namespace adnet
