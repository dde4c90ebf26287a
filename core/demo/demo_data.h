// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A small synthetic data set, drawn by the program: beetles whose classes differ in a small part
// (number and place of spots, a band, the hue) and vary widely in pose, size, light and background,
// so that it is a fair small fine-grained problem. It is called synthetic wherever it is shown.
#pragma once

#include "core/data/dataset.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>

namespace adnet {

struct DemoOptions {
  int classes = 8;    // 2 … 16
  int perClass = 40;  // 1 … 10,000
  std::uint64_t seed = 1;
};

// Writes folder/<class name>/<number>.jpg and folder/README.txt (which says that the images are
// synthetic). Files of an earlier call are replaced. The same options give the same pixels. Throws
// Error BadConfig, CannotWrite (also where the folder holds anything that is not demo data);
// Cancelled.
void writeDemoData(const std::filesystem::path& folder, const DemoOptions& options,
                   const std::stop_token& stop = {}, const ScanProgress& progress = {});

}  // namespace adnet
