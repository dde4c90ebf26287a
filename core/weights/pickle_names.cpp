// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/pickle_names.h"

#include <algorithm>
#include <array>
#include <string>

namespace adnet {
namespace {

// No name that is understood is longer.
constexpr std::size_t kLongest = 64;

struct KnownGlobal {
  std::string_view name;
  PickleGlobal value;
};
using Kind = PickleGlobal::Kind;
constexpr std::array<KnownGlobal, 19> kGlobals{{
    {"collections.OrderedDict", {Kind::OrderedDict}},
    {"torch._utils._rebuild_tensor", {Kind::RebuildTensor}},  // before PyTorch 0.4
    {"torch._utils._rebuild_tensor_v2", {Kind::RebuildTensor}},
    {"torch._utils._rebuild_parameter", {Kind::RebuildParameter}},
    {"torch._utils._rebuild_parameter_with_state", {Kind::RebuildParameter}},
    {"torch._tensor._rebuild_from_type_v2", {Kind::RebuildFromType}},
    {"torch.nn.parameter.Parameter", {Kind::RebuildParameter}},  // before PyTorch 0.4
    {"torch.Size", {Kind::Size}},
    {"torch.device", {Kind::Device}},
    {"torch.DoubleStorage", {Kind::Storage, DType::F64}},
    {"torch.FloatStorage", {Kind::Storage, DType::F32}},
    {"torch.HalfStorage", {Kind::Storage, DType::F16}},
    {"torch.BFloat16Storage", {Kind::Storage, DType::BF16}},
    {"torch.LongStorage", {Kind::Storage, DType::I64}},
    {"torch.IntStorage", {Kind::Storage, DType::I32}},
    {"torch.ShortStorage", {Kind::Storage, DType::I16}},
    {"torch.CharStorage", {Kind::Storage, DType::I8}},
    {"torch.ByteStorage", {Kind::Storage, DType::U8}},
    {"torch.BoolStorage", {Kind::Storage, DType::Bool}},
}};

}  // namespace

std::optional<PickleGlobal> understood(std::string_view module, std::string_view name) {
  if (module.size() + name.size() > kLongest) return std::nullopt;
  const std::string full = std::string(module) + "." + std::string(name);
  const auto* const found = std::ranges::find(kGlobals, full, &KnownGlobal::name);
  return found == kGlobals.end() ? std::nullopt : std::optional(found->value);
}

}  // namespace adnet
