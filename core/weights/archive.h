// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A zip archive in memory, as torch.save writes it: stored, not compressed.
#pragma once

#include "core/weights/zip_file.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace adnet {

// Every function throws Error BadWeights where the archive is damaged, naming `path`.
class Archive {
 public:
  Archive(std::span<const std::byte> bytes, const std::filesystem::path& path);

  const std::string& folder() const { return folder_; }  // that of data.pkl, with its '/'
  bool has(const std::string& name) const;               // names are relative to the folder

  // The whole entry, its checksum verified. All entries that are read may together not be larger
  // than the file: one that is compressed, or lies over another, could be of any size.
  std::vector<std::byte> read(const std::string& name);

 private:
  std::string findFolder() const;

  const std::filesystem::path& path_;
  std::size_t mayRead_;  // bytes
  ZipArchive zip_;
  std::string folder_;
};

}  // namespace adnet
