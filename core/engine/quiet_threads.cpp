#include "core/engine/quiet_threads.h"

#include <cstdlib>
#include <unistd.h>

namespace adnet {

void useQuietThreads(char** argv) {
  constexpr const char* kVariable = "OMP_WAIT_POLICY";
  if (std::getenv(kVariable) != nullptr) return;
  setenv(kVariable, "PASSIVE", 1);
  execv("/proc/self/exe", argv);
  // Only where that fails: the program runs all the same, if slower.
}

}  // namespace adnet
