// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/prefix.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace adnet {
namespace {

struct Count {
  std::string_view prefix;
  std::size_t names = 0;
};

// In the order of the names.
std::vector<Count> countPrefixes(std::span<const std::string> names,
                                 const std::unordered_set<std::string>& wanted) {
  std::size_t longest = 0;
  for (const std::string& name : wanted)
    longest = std::max(longest, name.size());
  std::vector<Count> counts{{"", 0}};
  std::unordered_map<std::string_view, std::size_t> places{{"", 0}};
  constexpr std::size_t kLongestPrefix = 200;  // or no person could read of it
  for (const std::string& name : names) {
    if (name.size() > kLongestPrefix + longest) continue;
    const std::size_t first = name.size() > longest ? name.size() - longest : 0;
    for (std::size_t begin = first; begin < name.size(); ++begin) {
      if (begin > 0 && name[begin - 1] != '.') continue;
      if (!wanted.contains(name.substr(begin))) continue;
      const auto prefix = std::string_view(name).substr(0, begin);
      const auto [place, isNew] = places.emplace(prefix, counts.size());
      if (isNew) counts.push_back({prefix, 0});
      ++counts[place->second].names;
    }
  }
  return counts;
}

}  // namespace

Prefix sharedPrefix(std::span<const std::string> names,
                    const std::unordered_set<std::string>& wanted) {
  const std::vector<Count> counts = countPrefixes(names, wanted);
  const Count best = *std::ranges::max_element(counts, {}, &Count::names);  // the first of them
  Prefix prefix;
  prefix.text = best.prefix;
  for (const Count& other : counts) {
    if (best.names > 0 && other.names == best.names && other.prefix != best.prefix)
      prefix.others.emplace_back(other.prefix);
  }
  return prefix;
}

}  // namespace adnet
