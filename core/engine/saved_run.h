// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run on the disk, opened with one of its checkpoints.
#pragma once

#include "core/model/classifier.h"
#include "core/run/run_folder.h"
#include "core/weights/weights_file.h"

#include <filesystem>

namespace adnet {

struct SavedRun {
  RunRecord record;
  std::filesystem::path weights;  // the file that the classifier was read from
  int step = 0;                   // after which it was saved
  Classifier classifier;
};

// The network that a file of the run's weights is of, still with none of them.
Classifier networkOf(const RunRecord& run, const WeightsFile& file);

// With the best weights where validation images chose them, else the last; with the other ones
// where only those are there. Throws Error; what LibTorch throws, too, comes out as one.
SavedRun openSavedRun(const std::filesystem::path& folder, Device device);

}  // namespace adnet
