// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/grid.h"

#include "core/compare/setting.h"

#include <algorithm>
#include <array>
#include <string>
#include <system_error>
#include <unordered_set>

namespace adnet {
namespace fs = std::filesystem;
namespace {

// Every point, once with each of the axis's values.
std::vector<TrainingConfig> multiply(const std::vector<TrainingConfig>& points,
                                     const GridAxis& axis) {
  std::vector<TrainingConfig> multiplied;
  multiplied.reserve(points.size() * axis.values);
  for (const TrainingConfig& point : points) {
    for (std::size_t value = 0; value < axis.values; ++value) {
      multiplied.push_back(point);
      axis.set(multiplied.back(), value);
    }
  }
  return multiplied;
}

template <class Config>
auto pathsOf(Config& config) {
  return std::array{&config.data.root, &config.data.trainList, &config.data.testList,
                    &config.weights};
}

}  // namespace

std::vector<TrainingConfig> expandGrid(const TrainingConfig& base, std::vector<GridAxis> axes) {
  std::ranges::stable_sort(axes, {}, [](const GridAxis& axis) { return axis.key != "seed"; });
  std::vector<TrainingConfig> points = {base};
  for (const GridAxis& axis : axes)
    points = multiply(points, axis);
  return points;
}

std::optional<std::size_t> firstRepeated(const std::vector<TrainingConfig>& points) {
  std::unordered_set<std::string> known;
  known.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!known.insert(runKey(points[i])).second) return i;
  }
  return std::nullopt;
}

void makePathsAbsolute(TrainingConfig& config, const fs::path& folder) {
  for (fs::path* path : pathsOf(config)) {
    if (!path->empty()) *path = (folder / *path).lexically_normal();
  }
}

fs::path firstMissing(std::span<const TrainingConfig> points) {
  std::unordered_set<std::string> seen = {""};
  for (const TrainingConfig& point : points) {
    for (const fs::path* path : pathsOf(point)) {
      std::error_code code;  // of a name that is too long, say
      if (seen.insert(path->string()).second && !fs::exists(*path, code)) return *path;
    }
  }
  return {};
}

}  // namespace adnet
