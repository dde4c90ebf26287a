// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/confine.h"

#include <algorithm>
#include <csignal>
#include <fstream>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/resource.h>
#include <unistd.h>

namespace adnet {
namespace {

template <class Resource>
void lowerTo(Resource resource, rlim_t most) {
  rlimit limit{};
  if (getrlimit(resource, &limit) != 0) return;
  limit.rlim_cur = std::min(limit.rlim_cur, most);
  limit.rlim_max = std::min(limit.rlim_max, most);
  setrlimit(resource, &limit);
}

}  // namespace

void confine(std::uint64_t bytes) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  std::uint64_t pages = 0;  // libraries, for the most part
  std::ifstream("/proc/self/statm") >> pages;
  lowerTo(RLIMIT_AS, pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)) + bytes);
  lowerTo(RLIMIT_FSIZE, 0);
  lowerTo(RLIMIT_CORE, 0);
}

}  // namespace adnet
