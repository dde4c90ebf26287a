// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/owner.h"

#include "core/base/utc_time.h"

#include <cerrno>
#include <unistd.h>

namespace adnet {
namespace {

std::string ownMachine() {
  char host[256] = {};
  ::gethostname(host, sizeof(host) - 1);
  return host;
}

std::string ownProgram() {
#ifdef __GLIBC__
  return program_invocation_short_name;
#else
  return "adnet";
#endif
}

}  // namespace

Owner ownerNow() {
  return {ownMachine(), ownProgram(), static_cast<int>(::getpid()), utcNow()};
}

bool isHere(const Owner& owner) {
  return owner.process == ::getpid() && owner.machine == ownMachine();
}

std::string nameOf(const Owner& owner) {
  return owner.program + " on " + owner.machine + ", process " + std::to_string(owner.process) +
         ", since " + owner.since;
}

}  // namespace adnet
