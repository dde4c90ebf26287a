// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// adnet views: what training sees of an image, as a picture.
#pragma once

#include "core/cli/command_line.h"
#include "core/cli/console.h"

#include <stop_token>

namespace adnet::cli {

// Draws as training and the window's Views page do. Throws Error NotFound for an image that is not
// trained on, and as openDataset, makeSplit and decodeImage do; Cancelled.
int views(const CommandLine& line, Console console, const std::stop_token& stop);

}  // namespace adnet::cli
