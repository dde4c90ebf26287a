// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Within core/weights: one reader a format, and what they share. Readers take bytes rather than a
// path so that they can be fuzzed; `path` is only named in errors. All throw Error BadWeights.
#pragma once

#include "core/weights/weights_file.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace adnet {

// The tensors point into `bytes`, which the result owns.
WeightsFile readSafetensors(std::vector<std::byte> bytes, const std::filesystem::path& path);
WeightsFile readLegacyPth(std::vector<std::byte> bytes, const std::filesystem::path& path);
// The tensors point into copies of the archive's entries.
WeightsFile readPth(std::span<const std::byte> bytes, const std::filesystem::path& path);

// A name out of an untrusted file, fit for an error text: in quotes, printable, not long.
std::string shown(std::string_view name);

[[noreturn]] void failToRead(const std::filesystem::path& path, const std::string& detail);

}  // namespace adnet
