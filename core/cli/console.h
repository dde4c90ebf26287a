// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What every command is given.
#pragma once

#include "core/base/process.h"
#include "core/engine/engine.h"

#include <functional>
#include <ostream>

namespace adnet::cli {

enum ExitCode { kDone = 0, kFailed = 1, kWrongUsage = 2, kInterrupted = kEndedBySignal };

struct Console {
  std::ostream& out;      // results
  std::ostream& log;      // progress and errors
  bool terminal = false;  // the log is a terminal
};

using GetEngine = std::function<Engine&()>;  // called when first needed

}  // namespace adnet::cli
