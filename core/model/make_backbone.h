// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The backbones by their names.
#pragma once

#include "core/model/backbone.h"

#include <cstdint>
#include <memory>

namespace adnet {

// With the initial weights that torchvision gives the network, drawn from `seed`.
// Throws Error BadConfig for an unknown name.
std::shared_ptr<Backbone> makeBackbone(const BackboneOptions& options, std::uint64_t seed);

}  // namespace adnet
