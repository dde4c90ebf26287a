// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

namespace adnet {

// The file's SHA-256 (FIPS 180-4), 64 lower-case hex digits. Throws Error Unreadable, Cancelled.
std::string sha256Of(const std::filesystem::path& path, const std::stop_token& stop);

}  // namespace adnet
