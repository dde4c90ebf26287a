// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// GoogLeNet (Szegedy et al., CVPR 2015) and Inception v3 (Szegedy et al., CVPR 2016), under
// torchvision's parameter names and without their auxiliary heads.
//
// torchvision's published weights were trained on pixels scaled by (x - 0.5) / 0.5, which it makes
// of ImageNet's scaling again ("transform_input"). Here that is the networks' Normalisation.
#pragma once

#include "core/model/backbone.h"

#include <memory>

namespace adnet {

std::shared_ptr<Backbone> makeGoogLeNet(const BackboneOptions& options);

// For images of at least 75 pixels; made for 299.
std::shared_ptr<Backbone> makeInceptionV3(const BackboneOptions& options);

}  // namespace adnet
