// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands themselves.
#pragma once

#include "core/cli/console.h"

#include <stop_token>
#include <string>
#include <vector>

namespace adnet::cli {

// Parses and runs; reports every error on the log. Returns an ExitCode.
int runCommand(const std::vector<std::string>& arguments, Console console,
               const std::stop_token& stop, const GetEngine& engine = loadEngine);

}  // namespace adnet::cli
