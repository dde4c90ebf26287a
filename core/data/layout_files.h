// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the layouts of data sets look for in a folder.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>

namespace adnet {

inline bool isFile(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(path, ignored);
}

inline bool isFolder(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored);
}

// The first of `prefixes` ("", "CUB_200_2011/") at which all of `files` stand below `root`.
inline std::optional<std::string> findPrefix(const std::filesystem::path& root,
                                             std::initializer_list<const char*> prefixes,
                                             std::initializer_list<const char*> files) {
  for (const std::string prefix : prefixes) {
    bool complete = true;
    for (const char* file : files)
      complete = complete && isFile(root / (prefix + file));
    if (complete) return prefix;
  }
  return std::nullopt;
}

}  // namespace adnet
