// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/owner.h"

#include "core/base/utc_time.h"

#include <cerrno>
#include <charconv>
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
  return owner.process == ::getpid() && isOnThisMachine(owner);
}

bool isOnThisMachine(const Owner& owner) {
  return owner.machine == ownMachine();
}

std::string nameOf(const Owner& owner) {
  return owner.program + " on " + owner.machine + ", process " + std::to_string(owner.process) +
         ", since " + owner.since;
}

std::optional<Owner> ownerOf(std::string_view name) {
  constexpr std::string_view kOn = " on ", kProcess = ", process ", kSince = ", since ";
  const std::size_t since = name.rfind(kSince);
  const std::size_t process = name.rfind(kProcess, since);
  const std::size_t on = name.find(kOn);
  if (since == name.npos || process == name.npos || on == name.npos || on + kOn.size() > process)
    return std::nullopt;
  Owner owner{std::string(name.substr(on + kOn.size(), process - on - kOn.size())),
              std::string(name.substr(0, on)), 0, std::string(name.substr(since + kSince.size()))};
  const char* const end = name.data() + since;
  const auto [stop, code] =
      std::from_chars(name.data() + process + kProcess.size(), end, owner.process);
  if (code != std::errc() || stop != end) return std::nullopt;
  return owner;
}

}  // namespace adnet
