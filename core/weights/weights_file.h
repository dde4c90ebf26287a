// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Weights on disk: named tensors and a few words about them. No file is trusted: every name, size
// and offset is checked against the file before it is used, and no code from a file is ever run.
// Knows nothing of Torch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace adnet {

enum class DType : std::uint8_t { F64, F32, F16, BF16, I64, I32, I16, I8, U8, Bool };
std::size_t sizeOf(DType type);                         // bytes an element
const char* nameOf(DType type);                         // safetensors' name: "F32", "BOOL", …
std::optional<DType> typeNamed(std::string_view name);  // by nameOf()'s name
// The bytes of a tensor; none if they cannot be counted in 63 bits. Requires sizes >= 0.
std::optional<std::size_t> byteCount(std::span<const std::int64_t> shape, DType type);

struct StoredTensor {
  std::string name;
  DType type = DType::F32;
  std::vector<std::int64_t> shape;  // empty for a scalar; every size >= 0
  // Row-major (C order), contiguous, little endian, of exactly the shape's size. Bytes: the address
  // may not be aligned for the element type, so copy them out (memcpy) rather than casting.
  std::span<const std::byte> data;
};

// Owns the bytes that its tensors point into.
class WeightsFile {
 public:
  WeightsFile() = default;
  WeightsFile(WeightsFile&&) = default;
  WeightsFile& operator=(WeightsFile&&) = default;
  WeightsFile(const WeightsFile&) = delete;
  WeightsFile& operator=(const WeightsFile&) = delete;

  std::filesystem::path path;
  std::map<std::string, std::string> metadata;  // safetensors' __metadata__; empty for .pth
  std::vector<StoredTensor> tensors;            // in the file's order; names are unique
  // Where a .pth holds several sets of tensors, which of them this is and which it is not: "its
  // "model"; not used: "model_ema"". Else empty.
  std::string choice;
  // Heap blocks: moving a WeightsFile keeps the spans valid.
  std::vector<std::vector<std::byte>> storage;
};

// Writes .safetensors (https://github.com/huggingface/safetensors, format), atomically, tensors in
// the order given; the same arguments give the same bytes. Names and metadata are UTF-8; a byte
// that is not becomes U+FFFD rather than losing the file. Requires: names are unique, data is of
// the shape's size. Throws Error CannotWrite.
void writeSafetensors(const std::filesystem::path& path, std::span<const StoredTensor> tensors,
                      const std::map<std::string, std::string>& metadata);

}  // namespace adnet
