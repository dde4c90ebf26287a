// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The command that makes the table of a sweep from any runs.
#pragma once

#include "core/cli/command_line.h"
#include "core/cli/console.h"

namespace adnet::cli {

// Prints the Markdown table, and writes both tables where a folder is given. Runs that are not
// finished, and older repeats of a run, are named on the log and left out. Returns an ExitCode.
int compareRuns(const CommandLine& line, Console console);

}  // namespace adnet::cli
