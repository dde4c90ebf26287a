// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Within core/weights: a zip archive in memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

struct zip;       // libzip's zip_t
struct zip_file;  // and zip_file_t

namespace adnet {

struct CloseZip {
  void operator()(zip* archive) const;
  void operator()(zip_file* entry) const;
};
using ZipArchive = std::unique_ptr<zip, CloseZip>;
using ZipEntry = std::unique_ptr<zip_file, CloseZip>;

// `bytes` must outlive the archive. Throws Error BadWeights, naming `path`, where it is damaged.
ZipArchive openZip(std::span<const std::byte> bytes, const std::filesystem::path& path);

}  // namespace adnet
