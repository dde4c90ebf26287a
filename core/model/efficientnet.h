// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// EfficientNet-B0 (Tan and Le, ICML 2019) and MobileNetV3-Small (Howard et al., ICCV 2019), under
// torchvision's parameter names: inverted residuals with squeeze and excitation.
#pragma once

#include "core/model/backbone.h"

#include <memory>

namespace adnet {

// Without stochastic depth.
std::shared_ptr<Backbone> makeEfficientNetB0(const BackboneOptions& options);

// The features are what the hidden layer of its classifier gives.
std::shared_ptr<Backbone> makeMobileNetV3Small(const BackboneOptions& options);

}  // namespace adnet
