// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Who works on something that one program at a time may work on.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace adnet {

struct Owner {
  std::string machine;
  std::string program;  // "adnet", "adnet-studio"
  int process = 0;
  std::string since;  // UTC, ISO 8601
  bool operator==(const Owner&) const = default;
};

Owner ownerNow();           // this program, since now
bool isHere(const Owner&);  // this program
bool isOnThisMachine(const Owner&);
std::string nameOf(const Owner& owner);  // "adnet on machine, process 123, since 2026-…"
std::optional<Owner> ownerOf(std::string_view name);  // as nameOf() has it

}  // namespace adnet
