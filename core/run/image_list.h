// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// images.csv: which images of which bytes a run was trained on, a line each.
#pragma once

#include "core/data/image_stamp.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace adnet {

inline constexpr const char* kImagesFile = "images.csv";

// Throws Error CannotWrite.
void writeImages(const std::filesystem::path& run, const std::vector<ImageStamp>& images);

// None where the run has no such file: it is of an earlier version. Throws Error BadRun, also for a
// label that is none of `classes` classes, and Unreadable.
std::optional<std::vector<ImageStamp>> readImages(const std::filesystem::path& run,
                                                  std::size_t classes);

}  // namespace adnet
