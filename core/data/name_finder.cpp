// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/name_finder.h"

#include "core/data/name_forms.h"

namespace adnet {
namespace fs = std::filesystem;

std::optional<std::string> NameFinder::find(const std::string& path) {
  fs::path found;
  for (const fs::path& part : fs::path(path)) {
    const std::string name = part.string();
    const auto [first, last] = namesIn(found).equal_range(loosely(name));
    if (first == last) return std::nullopt;
    auto best = first;
    for (auto one = first; one != last; ++one) {
      if (one->second == name || (best->second != name && composed(one->second) == composed(name)))
        best = one;
    }
    found /= best->second;
  }
  return found.generic_string();
}

const NameFinder::Names& NameFinder::namesIn(const fs::path& folder) {
  const auto [known, isNew] = folders_.try_emplace(folder);
  if (!isNew) return known->second;
  std::error_code code;
  fs::directory_iterator next(root_ / folder, code);
  for (; !code && next != fs::directory_iterator(); next.increment(code)) {
    const std::string name = next->path().filename().string();
    known->second.emplace(loosely(name), name);
  }
  return known->second;
}

}  // namespace adnet
