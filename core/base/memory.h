// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How much memory there is to be taken.
#pragma once

#include <cstdint>
#include <filesystem>

namespace adnet {

// Bytes that this process may take now without pushing anything out: the least of what the machine
// has available, what the control groups that the process is in leave it (a container, a job of a
// cluster; both versions of cgroups), and the limit of its address space. 0 where nothing says.
// `root` is "/" but for tests: proc/ and sys/fs/cgroup/ are read below it.
std::uint64_t availableMemory(const std::filesystem::path& root = "/");

}  // namespace adnet
