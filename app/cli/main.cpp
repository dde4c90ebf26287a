// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// adnet, the command line. A signal asks the command to stop and keep what there is; a second
// Ctrl-C ends it at once.
#include "core/base/process.h"
#include "core/cli/commands.h"
#include "core/engine/quiet_threads.h"

#include <iostream>
#include <stop_token>
#include <unistd.h>

int main(int argc, char** argv) {
  adnet::openStandardStreams();
  adnet::useQuietThreads(argv);
  std::stop_source stop;
  adnet::handleSignals([stop]() mutable { stop.request_stop(); });
  return adnet::cli::runCommand({argv + 1, argv + argc},
                                {std::cout, std::cerr, isatty(STDERR_FILENO) != 0},
                                stop.get_token());
}
