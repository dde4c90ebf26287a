// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The command that lists torchvision's published weights, and fetches them.
#pragma once

#include "core/cli/command_line.h"
#include "core/cli/console.h"

#include <stop_token>

namespace adnet::cli {

// Lists them all where the line names none. Returns an ExitCode.
int weights(const CommandLine& line, Console console, const std::stop_token& stop);

}  // namespace adnet::cli
