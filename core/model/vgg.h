// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// VGG-16 (Simonyan and Zisserman, ICLR 2015), under torchvision's parameter names.
#pragma once

#include "core/model/backbone.h"

#include <memory>

namespace adnet {

// The features are what the second hidden layer of its classifier gives.
std::shared_ptr<Backbone> makeVgg16(const BackboneOptions& options);

}  // namespace adnet
