// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that a list names as another system writes their names.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace adnet {

// Looks below one folder; each folder on the way is listed once. One thread.
class NameFinder {
 public:
  explicit NameFinder(std::filesystem::path root) : root_(std::move(root)) {}

  // The path of what is there under a name that differs from `path` in case, in blanks at its ends
  // or in its Unicode form only.
  std::optional<std::string> find(const std::string& path);

 private:
  using Names = std::multimap<std::string, std::string>;  // by loosely()

  const Names& namesIn(const std::filesystem::path& folder);

  std::filesystem::path root_;
  std::map<std::filesystem::path, Names> folders_;
};

}  // namespace adnet
