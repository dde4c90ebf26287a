// The commands themselves.
#pragma once

#include "core/base/process.h"
#include "core/cli/command_line.h"
#include "core/engine/engine.h"

#include <functional>
#include <ostream>
#include <stop_token>

namespace adnet::cli {

enum ExitCode { kDone = 0, kFailed = 1, kWrongUsage = 2, kInterrupted = kEndedBySignal };

struct Console {
  std::ostream& out;      // results
  std::ostream& log;      // progress and errors
  bool terminal = false;  // the log is a terminal
};

using GetEngine = std::function<Engine&()>;  // called when first needed

// Parses and runs; reports every error on the log. Returns an ExitCode.
int runCommand(const std::vector<std::string>& arguments, Console console,
               const std::stop_token& stop, const GetEngine& engine = loadEngine);

}  // namespace adnet::cli
