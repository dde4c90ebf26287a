// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// ResNet (He et al., CVPR 2016) with the stride in the 3 x 3 convolution, as torchvision has it,
// under its parameter names; and a small residual network for images without pretrained weights.
#pragma once

#include "core/model/backbone.h"

#include <memory>

namespace adnet {

// resnet18, 34, 50, 101, 152, and wide_resnet50_2 (Zagoruyko and Komodakis, BMVC 2016).
std::shared_ptr<Backbone> makeResNet(const BackboneOptions& options);

// Three residual stages of 32, 64 and 128 channels (times the width) behind a 3 x 3 stem: 0.3
// million parameters. Ours; no published weights.
std::shared_ptr<Backbone> makeSmallCnn(const BackboneOptions& options);

}  // namespace adnet
