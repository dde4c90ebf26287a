// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A TorchScript file before LibTorch sees it. LibTorch trusts the file: it checks no checksum, may
// crash on damage, and runs what the file's code says.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace adnet {

// Every entry's checksum holds, together they are of a bounded size, and no code asks for the few
// operations that reach files (from_file, save). That is a guard against damage and mischief, no
// sandbox: a TorchScript file remains a program. Throws Error BadWeights, naming `path`.
void checkScriptArchive(std::span<const std::byte> bytes, const std::filesystem::path& path);
void checkScriptFile(const std::filesystem::path& path);  // Error NotFound, Unreadable as well

}  // namespace adnet
