// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A file that is being written, as "<target>.partial" beside what it will replace.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace adnet {

// All functions throw Error CannotWrite, naming the target; what is at the target stays whole until
// finish(). One thread at a time.
class PartialFile {
 public:
  // From nothing. Destroyed before finish(), it leaves nothing.
  explicit PartialFile(const std::filesystem::path& target);
  // Goes on with what an earlier one has left, and leaves what it has, unless that is nothing. None
  // while another object, of this program or another, does so.
  static std::optional<PartialFile> resume(const std::filesystem::path& target);

  ~PartialFile();
  PartialFile(PartialFile&& other) noexcept;
  PartialFile& operator=(PartialFile&&) = delete;
  PartialFile(const PartialFile&) = delete;
  PartialFile& operator=(const PartialFile&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::uint64_t size() const;  // bytes
  void append(std::string_view bytes);
  void clear();
  void finish();  // syncs, renames; the last call

 private:
  PartialFile(const std::filesystem::path& target, int flags, bool isKept);
  bool lock();

  std::filesystem::path target_, path_;
  bool isKept_;
  int descriptor_;  // -1: nothing is left to do
};

}  // namespace adnet
