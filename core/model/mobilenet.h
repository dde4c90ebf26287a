// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// MobileNetV2 (Sandler et al., CVPR 2018), under torchvision's parameter names.
#pragma once

#include "core/model/backbone.h"

#include <memory>

namespace adnet {

std::shared_ptr<Backbone> makeMobileNetV2(const BackboneOptions& options);

}  // namespace adnet
