// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What one program at a time may do, on one machine or on several that share a folder.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace adnet {

class Heartbeat;

// Held by whoever has the file locked (flock(2)), and given back when the program ends, however it
// ends. Where a file system carries no lock to other machines, or knows none, whoever is named in
// the file and keeps it fresh holds it (core/base/heartbeat.h). The file is there as long as it is
// held.
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
  std::unique_ptr<Heartbeat> heartbeat_;
};

}  // namespace adnet
