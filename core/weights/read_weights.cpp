// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/read_weights.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/weights/foreign_file.h"
#include "core/weights/formats.h"
#include "core/weights/published.h"

#include <algorithm>

namespace adnet {
namespace fs = std::filesystem;
namespace {

std::vector<std::byte> readChosen(const fs::path& path) {
  try {
    return readBytes(path);
  } catch (const Error& error) {
    const std::string hint = error.code() == ErrorCode::NotFound
                                 ? howToFetch(path)
                                 : "Choose a .safetensors or .pth file.";
    throw Error(error.code(), path, error.detail() + (hint.empty() ? "" : " " + hint));
  }
}

bool startsWith(std::span<const std::byte> bytes, std::string_view magic) {
  return bytes.size() >= magic.size() &&
         std::equal(magic.begin(), magic.end(), bytes.begin(),
                    [](char a, std::byte b) { return static_cast<std::byte>(a) == b; });
}

// Before the header, which is JSON, stands its length: of 8 bytes the last four are 0. The first
// may be any, those that another format begins with, too.
bool looksLikeSafetensors(std::span<const std::byte> bytes) {
  return bytes.size() > 8 && bytes[8] == std::byte{'{'} &&
         std::ranges::all_of(bytes.subspan(4, 4), [](std::byte b) { return b == std::byte{0}; });
}

WeightsFile readAnyFormat(const fs::path& path) {
  std::vector<std::byte> bytes = readChosen(path);
  if (startsWith(bytes, "PK\x03\x04")) return readPth(bytes, path);
  if (!looksLikeSafetensors(bytes)) {
    if (startsWith(bytes, "\x80")) return readLegacyPth(std::move(bytes), path);
    if (const std::string kind = foreignKind(bytes); !kind.empty()) failToRead(path, kind);
  }
  return readSafetensors(std::move(bytes), path);
}

// Any other byte in a bool is undefined behaviour for whoever reads it as one.
void checkBools(const WeightsFile& file) {
  for (const StoredTensor& tensor : file.tensors) {
    if (tensor.type == DType::Bool &&
        std::ranges::any_of(tensor.data, [](std::byte b) { return b > std::byte{1}; })) {
      failToRead(file.path, "tensor " + shown(tensor.name) +
                                " is of booleans but holds other bytes than 0 and 1. The file is "
                                "damaged; fetch it again.");
    }
  }
}

}  // namespace

WeightsFile readWeights(const fs::path& path) {
  WeightsFile file = readAnyFormat(path);
  checkBools(file);
  return file;
}

}  // namespace adnet
