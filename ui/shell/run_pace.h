// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What finished runs took: drawing the images and saving included, which no measurement of a
// network knows.
#pragma once

#include "core/run/training_cost.h"

#include <filesystem>
#include <optional>

namespace adnet::ui {

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
