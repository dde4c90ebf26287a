// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run on the disk, opened with one of its checkpoints.
#pragma once

#include "core/model/classifier.h"
#include "core/run/run_folder.h"
#include "core/weights/weights_file.h"

#include <filesystem>
#include <stop_token>

namespace adnet {

struct SavedRun {
  RunRecord record;
  std::filesystem::path weights;  // the file that the classifier was read from
  int step = 0;                   // after which it was saved
  Classifier classifier;
};

inline constexpr const char* kMovedHint =
    " If the images have moved, name their folder with --data.";

// Where a run's images are: in `moved`, or, where that is empty, where the run found them. Throws
// Error NotFound where there is no such folder.
std::filesystem::path rootOf(const TrainingConfig& config, const std::filesystem::path& moved);

// The network that a file of the run's weights is of, still with none of them.
Classifier networkOf(const RunRecord& run, const WeightsFile& file);

// With the best weights where validation images chose them, else the last; with the other ones
// where only those are there. Throws Error; what LibTorch throws, too, comes out as one; Cancelled.
SavedRun openSavedRun(const std::filesystem::path& folder, Device device,
                      const std::stop_token& stop);

}  // namespace adnet
