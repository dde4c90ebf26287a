// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What one program at a time may do, on one machine or on several that share a folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace adnet {

// Held by whoever has the file locked (flock(2), which network file systems carry to their server),
// and given back when the program ends, however it ends. The file is there as long as it is held. A
// file system that knows no locks keeps nobody out.
class FileLock {
 public:
  // None while another object, of this program or another, holds it. Throws Error CannotWrite.
  static std::optional<FileLock> take(const std::filesystem::path& path);
  // Who holds it, as nameOf(Owner) has it; empty: nobody.
  static std::string holderOf(const std::filesystem::path& path);

  ~FileLock();
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  FileLock(std::filesystem::path path, int descriptor);

  std::filesystem::path path_;
  int descriptor_;
};

}  // namespace adnet
