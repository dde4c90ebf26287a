// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Within core/weights: the Python names that a state dict needs.
#pragma once

#include "core/weights/pickle.h"

#include <optional>
#include <string_view>

namespace adnet {

std::optional<PickleGlobal> understood(std::string_view module, std::string_view name);

}  // namespace adnet
