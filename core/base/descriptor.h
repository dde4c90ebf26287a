// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Within core/base: the system's calls for writing, whose errors are ours.
#pragma once

#include <filesystem>
#include <string_view>

namespace adnet {

// Those that write throw Error CannotWrite, naming `target`: the file that a person knows of.
[[noreturn]] void failToWrite(const std::filesystem::path& target);  // with errno's reason
int openForWriting(const std::filesystem::path& path, int flags,
                   const std::filesystem::path& target);  // made if it is not there
// Whether what was opened is what stands at the path now: it may have been renamed or removed.
bool isStillAt(const std::filesystem::path& path, int descriptor);
// That a file in it was made, renamed or removed is on the disk then, where the file system can
// say.
void syncFolderOf(const std::filesystem::path& path);
void writeAll(int descriptor, std::string_view bytes, const std::filesystem::path& target);

}  // namespace adnet
