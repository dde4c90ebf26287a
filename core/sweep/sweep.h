// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A grid of runs, as a file describes it (HACKING.md, "Sweeps").
#pragma once

#include "core/run/training_config.h"

#include <filesystem>
#include <vector>

namespace adnet {

struct Sweep {
  // In the order in which they are to be trained: every setting with the first seed, then with the
  // second, so that a table of the first runs already compares all settings. Paths are absolute.
  // Test images that are a share of the data are the same for every seed, unless a point says
  // which.
  std::vector<TrainingConfig> points;
  std::filesystem::path out;  // absolute; gets the runs' folders and the table
};

// Every point is valid, none comes twice, there are 10,000 at most, and the files they name exist.
// Throws Error BadConfig, NotFound or Unreadable, naming the file.
Sweep readSweep(const std::filesystem::path& file);

}  // namespace adnet
