// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What decides how long a training takes.
#pragma once

#include "core/data/split.h"
#include "core/run/training_config.h"

#include <cstddef>

namespace adnet {

// The options that decide how long a step takes on a machine; all others are at their defaults.
TrainingConfig stepConfig(const TrainingConfig& config);

struct SplitSizes {
  std::size_t train = 0, validation = 0, test = 0;
};
SplitSizes sizesOf(const Split& split);

// Images, each as often as a training sees it.
struct SeenImages {
  double trained = 0;    // batches at the end of an epoch are smaller
  double evaluated = 0;  // by all evaluations
  SeenImages& operator+=(const SeenImages& more);
};
SeenImages seenImages(const TrainingConfig& config, const SplitSizes& sizes);

}  // namespace adnet
