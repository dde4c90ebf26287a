// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/memory.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <optional>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

namespace adnet {
namespace fs = std::filesystem;
namespace {

using Bytes = std::optional<std::uint64_t>;  // none: not known, or no limit

// The number alone in a file.
Bytes numberIn(const fs::path& file) {
  std::ifstream stream(file);
  std::uint64_t number = 0;
  return stream >> number ? Bytes(number) : std::nullopt;  // not "max"
}

// The number behind a word in a file of such lines.
Bytes numberOf(const std::string& word, const fs::path& file) {
  std::ifstream stream(file);
  std::string first, rest;
  while (stream >> first && std::getline(stream, rest))
    if (first == word) return std::strtoull(rest.c_str(), nullptr, 10);
  return std::nullopt;
}

std::uint64_t difference(std::uint64_t a, std::uint64_t b) {
  return a > b ? a - b : 0;
}

void lower(Bytes& least, const Bytes& other) {
  if (other) least = std::min(least.value_or(*other), *other);
}

// What the two versions call the same things.
struct Names {
  const char* limit;
  const char* usage;
  const char* cached;  // files that were read, and are given up first
};
constexpr Names kVersion1{"memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"};
constexpr Names kVersion2{"memory.max", "memory.current", "inactive_file"};

Bytes leftInGroup(const fs::path& group, const Names& names) {
  const Bytes limit = numberIn(group / names.limit), usage = numberIn(group / names.usage);
  if (!limit || !usage) return std::nullopt;
  const std::uint64_t cached = numberOf(names.cached, group / "memory.stat").value_or(0);
  return difference(*limit, difference(*usage, cached));
}

// Every group above one limits it, too. In a container, the outer ones are not to be seen, and the
// path begins somewhere in the middle.
Bytes leftInGroups(const fs::path& root) {
  Bytes least;
  std::ifstream stream(root / "proc/self/cgroup");  // "4:memory:/a/b", "0::/a/b"
  for (std::string line; std::getline(stream, line);) {
    const std::size_t first = line.find(':'), second = line.find(':', first + 1);
    if (second == std::string::npos) continue;
    const std::string controllers = ',' + line.substr(first + 1, second - first - 1) + ',';
    const bool version2 = controllers == ",,";
    if (!version2 && controllers.find(",memory,") == std::string::npos) continue;
    const fs::path mount = root / (version2 ? "sys/fs/cgroup" : "sys/fs/cgroup/memory");
    for (fs::path group = fs::path(line.substr(second + 1)).relative_path();;
         group = group.parent_path()) {
      lower(least, leftInGroup(mount / group, version2 ? kVersion2 : kVersion1));
      if (group.empty()) break;
    }
  }
  return least;
}

Bytes leftOfAddressSpace(const fs::path& root) {
  rlimit limit{};
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return std::nullopt;
  const auto page = static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
  return difference(limit.rlim_cur, numberIn(root / "proc/self/statm").value_or(0) * page);
}

}  // namespace

std::uint64_t availableMemory(const fs::path& root) {
  Bytes least;
  if (const Bytes kilobytes = numberOf("MemAvailable:", root / "proc/meminfo"))
    least = *kilobytes * 1024;
  lower(least, leftInGroups(root));
  lower(least, leftOfAddressSpace(root));
  return least.value_or(0);
}

}  // namespace adnet
