// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cli/command_line.h"
#include "core/cli/console.h"

#include <stop_token>

namespace adnet::cli {

// Hands the points of a sweep that have no finished run yet to Slurm, or prints how. Returns an
// ExitCode.
int handToSlurm(const CommandLine& line, Console console, const std::stop_token& stop);

}  // namespace adnet::cli
