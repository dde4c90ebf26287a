// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/utc_time.h"

#include <chrono>
#include <ctime>

namespace adnet {
namespace {

std::string utc(const char* format) {
  // std::time may lie some milliseconds behind: it reads Linux's coarse clock.
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[32];
  std::strftime(text, sizeof(text), format, &parts);
  return text;
}

}  // namespace

std::string utcNow() {
  return utc("%Y-%m-%dT%H:%M:%SZ");
}

std::string utcFileName() {
  return utc("%Y%m%d-%H%M%S");
}

}  // namespace adnet
