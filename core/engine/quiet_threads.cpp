// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quiet_threads.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <unistd.h>

namespace adnet {

void useQuietThreads(char** argv) {
  constexpr const char* kVariable = "OMP_WAIT_POLICY";
  if (std::getenv(kVariable) != nullptr) return;
  setenv(kVariable, "PASSIVE", 1);
  // By its own path: started by the link's, it would be called "exe" in lists of processes.
  std::error_code code;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", code);
  execv(program.c_str(), argv);
  // Only where that fails: the program runs all the same, if slower.
}

}  // namespace adnet
