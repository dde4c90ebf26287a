// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The command that trains a grid of runs.
#pragma once

#include "core/cli/command_line.h"
#include "core/cli/console.h"

#include <stop_token>

namespace adnet::cli {

// Trains the points that have no finished run yet, and writes the table anew after each. A run that
// fails is reported, and the sweep goes on. What is changed in the file meanwhile holds from the
// next run on. Returns an ExitCode.
int sweep(const CommandLine& line, Console console, const std::stop_token& stop,
          const GetEngine& engine);

}  // namespace adnet::cli
