// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/weights_file.h"

#include <algorithm>
#include <array>
#include <bit>

namespace adnet {
namespace {

static_assert(std::endian::native == std::endian::little, "tensors are used as they lie in files");

struct TypeInfo {
  std::size_t size;
  const char* name;
};
// In the order of DType.
constexpr std::array<TypeInfo, 10> kTypes{{{8, "F64"},
                                           {4, "F32"},
                                           {2, "F16"},
                                           {2, "BF16"},
                                           {8, "I64"},
                                           {4, "I32"},
                                           {2, "I16"},
                                           {1, "I8"},
                                           {1, "U8"},
                                           {1, "BOOL"}}};

}  // namespace

std::size_t sizeOf(DType type) {
  return kTypes[static_cast<std::size_t>(type)].size;
}

const char* nameOf(DType type) {
  return kTypes[static_cast<std::size_t>(type)].name;
}

std::optional<DType> typeNamed(std::string_view name) {
  const auto* const found = std::ranges::find(kTypes, name, &TypeInfo::name);
  if (found == kTypes.end()) return std::nullopt;
  return static_cast<DType>(found - kTypes.begin());
}

std::optional<std::size_t> byteCount(std::span<const std::int64_t> shape, DType type) {
  auto bytes = static_cast<std::int64_t>(sizeOf(type));
  for (const std::int64_t size : shape) {
    if (__builtin_mul_overflow(bytes, size, &bytes)) return std::nullopt;
  }
  return static_cast<std::size_t>(bytes);
}

}  // namespace adnet
