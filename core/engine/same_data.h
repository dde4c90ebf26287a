// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a run's images and its network are still those that it was trained on.
#pragma once

#include "core/data/dataset.h"
#include "core/run/run_folder.h"

#include <filesystem>
#include <optional>
#include <stop_token>

namespace adnet {

// What is opened at `root` now, as the run says; none where that cannot be opened as a data set any
// more. Throws Cancelled.
std::optional<Dataset> openDataNow(const RunRecord& run, const std::filesystem::path& root,
                                   const std::stop_token& stop, const ScanProgress& progress);

// Throws Error DataChanged, which names what changed of the images below `root`, where there are
// others, or of the run's TorchScript network; NotFound where none of the images is there. Of a run
// of an earlier version, without images.csv, it is said that they changed. `now` is as
// openDataNow() gives it.
void requireSameData(const RunRecord& run, const std::filesystem::path& root, const Dataset* now,
                     const std::stop_token& stop);

}  // namespace adnet
