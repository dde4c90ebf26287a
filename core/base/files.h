// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Files as the run folder needs them: replaced whole or appended to, never left half written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace adnet {

class Heartbeat;

// The whole file. Throws Error NotFound or Unreadable.
std::string readFile(const std::filesystem::path& path);
// The same without what stands before byte `begin`; empty where the file ends before it.
std::string readFileFrom(const std::filesystem::path& path, std::uintmax_t begin);
std::vector<std::byte> readBytes(const std::filesystem::path& path);

// Replaces `path` with `contents`: writes "<path>.partial" beside it, syncs, renames.
// Throws Error CannotWrite; the old file, if any, is then still whole.
void writeFileAtomically(const std::filesystem::path& path, std::string_view contents);

// The same for a file whose bytes come in pieces: `produce` is given a function that appends.
using Append = std::function<void(std::string_view)>;
void writeFileAtomically(const std::filesystem::path& path,
                         const std::function<void(const Append&)>& produce);

// A file that only grows: every append is one write(2), so a crash can tear the last line at most.
class AppendFile {
 public:
  explicit AppendFile(const std::filesystem::path& path);  // throws Error CannotWrite
  ~AppendFile();
  AppendFile(AppendFile&& other) noexcept;
  AppendFile& operator=(AppendFile&&) = delete;
  AppendFile(const AppendFile&) = delete;
  AppendFile& operator=(const AppendFile&) = delete;

  void append(std::string_view text);

  // Marks the file as held until this is destroyed or the program ends, however it ends: an
  // advisory flock(2), and a heartbeat for those whom it does not reach (core/base/heartbeat.h).
  // False where another has it locked.
  bool hold();
  // Puts what was appended on the disk. Throws Error CannotWrite.
  void sync();

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
  std::unique_ptr<Heartbeat> heartbeat_;  // while it is held
};

}  // namespace adnet
