// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs that are to be trained, as a file describes them (HACKING.md, "Sweeps").
#pragma once

#include "core/run/training_config.h"

#include <filesystem>
#include <vector>

namespace adnet {

struct Sweep {
  // In the order in which they are to be trained. Of a grid: every setting with the first seed,
  // then with the second, so that a table of the first runs already compares all settings; then
  // the points that the file lists, as they stand there. Paths are absolute. Test images that are a
  // share of the data are the same for every seed, unless a point says which.
  std::vector<TrainingConfig> points;
  std::filesystem::path out;  // absolute; gets the runs' folders and the table

  bool operator==(const Sweep&) const = default;
};

// Every point is valid, none comes twice, and there are 10,000 at most. The files that a grid names
// exist; those of a listed point, which may be long frozen, are missed when it is trained. Throws
// Error BadConfig, NotFound or Unreadable, naming the file.
Sweep readSweep(const std::filesystem::path& file);

// Replaces the file with one that lists every point in full, the options that all of them share
// once; so readSweep() gives the same points wherever it runs and whatever the defaults will be.
// Throws Error BadConfig where readSweep() would, or for a file of more than 1 MiB, and
// CannotWrite; the old file is then still whole.
void writeSweep(const std::filesystem::path& file, const Sweep& sweep);

}  // namespace adnet
