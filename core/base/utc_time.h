// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The time now, in UTC and whatever the locale.
#pragma once

#include <string>

namespace adnet {

std::string utcNow();       // "2026-01-31T12:00:00Z", ISO 8601
std::string utcFileName();  // "20260131-120000"; names that begin with it are in order

}  // namespace adnet
