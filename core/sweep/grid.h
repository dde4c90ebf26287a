// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Combinations of values, and what all lists of runs keep, wherever they were described.
#pragma once

#include "core/run/training_config.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adnet {

constexpr std::size_t kMostPoints = 10'000;  // of a sweep

struct GridAxis {
  std::string key;         // an option's, or what several that change together are called
  std::size_t values = 0;  // how many
  std::function<void(TrainingConfig&, std::size_t value)> set;  // may throw Error
};

// Every combination over `base`. The axis "seed" varies slowest, wherever it stands; the others in
// their order.
std::vector<TrainingConfig> expandGrid(const TrainingConfig& base, std::vector<GridAxis> axes);

// The first that is the same run as one before it.
std::optional<std::size_t> firstRepeated(const std::vector<TrainingConfig>& points);

// Of the data, their lists and the weights.
void makePathsAbsolute(TrainingConfig& config, const std::filesystem::path& folder);
// The first of these that is named and not there; empty where all are.
std::filesystem::path firstMissing(std::span<const TrainingConfig> points);

}  // namespace adnet
