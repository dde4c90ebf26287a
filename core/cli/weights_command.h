// The command that lists torchvision's published weights, and fetches them.
#pragma once

#include "core/cli/commands.h"

namespace adnet::cli {

// Lists them all where the line names none. Returns an ExitCode.
int weights(const CommandLine& line, Console console, const std::stop_token& stop);

}  // namespace adnet::cli
