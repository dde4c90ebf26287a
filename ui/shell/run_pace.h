// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run sees, and what finished runs took of it: drawing the images and saving included, which
// no measurement of a network knows.
#pragma once

#include "core/data/split.h"
#include "core/run/training_config.h"

#include <cstddef>
#include <filesystem>
#include <optional>

namespace adnet::ui {

struct SplitSizes {
  std::size_t train = 0, validation = 0, test = 0;
};
SplitSizes sizesOf(const Split& split);

// Images, each as often as it is seen.
struct SeenImages {
  double trained = 0;    // batches at the end of an epoch are smaller
  double evaluated = 0;  // by all evaluations
  SeenImages& operator+=(const SeenImages& more);
};
SeenImages seenImages(const TrainingConfig& config, const SplitSizes& sizes);

struct RunPace {
  double secondsATrained = 0;     // image
  double secondsAnEvaluated = 0;  // likewise
};
double secondsOf(const SeenImages& images, const RunPace& pace);

// The mean of the finished runs in `runs` that are like `key` (as stepKeyOf() makes it), of so many
// classes. Reads their folders.
std::optional<RunPace> paceOfRuns(const std::filesystem::path& runs, const TrainingConfig& key,
                                  int classes);

}  // namespace adnet::ui
