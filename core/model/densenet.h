// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// DenseNet-169 (Huang et al., CVPR 2017), under torchvision's parameter names.
#pragma once

#include "core/model/backbone.h"

#include <memory>

namespace adnet {

std::shared_ptr<Backbone> makeDenseNet169(const BackboneOptions& options);

}  // namespace adnet
