// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The command that says what a folder of images holds, without decoding any.
#pragma once

#include "core/cli/command_line.h"
#include "core/cli/console.h"

#include <stop_token>

namespace adnet::cli {

// Classes, what is skipped, and what else a person should know. Returns an ExitCode.
int inspect(const CommandLine& line, Console console, const std::stop_token& stop);

}  // namespace adnet::cli
