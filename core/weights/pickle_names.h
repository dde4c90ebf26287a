// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Within core/weights: the Python names that a state dict needs.
#pragma once

#include "core/weights/weights_file.h"

#include <optional>
#include <string_view>

namespace adnet {

// A Python name that is understood.
struct PickleGlobal {
  enum class Kind {
    OrderedDict,
    RebuildTensor,
    RebuildParameter,
    RebuildFromType,
    Size,
    Device,
    Storage
  };
  Kind kind = Kind::OrderedDict;
  DType type = DType::F32;  // of a Storage
  bool operator==(const PickleGlobal&) const = default;
};

std::optional<PickleGlobal> understood(std::string_view module, std::string_view name);

}  // namespace adnet
