// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that were read before: whether they changed, and what they grew by.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace adnet {

// Tells that a file is another one than before, without opening it.
struct FileStamp {
  bool exists = false;
  std::uint64_t size = 0, inode = 0;
  std::int64_t modified = 0;  // nanoseconds
  bool operator==(const FileStamp&) const = default;
};
FileStamp stampOf(const std::filesystem::path& file);

// A CSV file whose lines are only ever added to, as a run's are; no field has a line break in it.
class GrowingCsv {
 public:
  enum class Change { None, Grew, Replaced };
  struct News {
    Change change = Change::None;
    // The header's line, and behind it the lines that are new; all of them where it was replaced.
    std::string text;
    std::uint64_t bytes = 0;  // that were read
  };

  // A torn last line is left for the next time. A file that shrank, or is another one, or ends
  // otherwise where it had been read to, is read from its start. Throws Error NotFound or
  // Unreadable.
  News read(const std::filesystem::path& file);

 private:
  FileStamp stamp_;
  std::uint64_t offset_ = 0;   // behind the last whole line that was read
  std::string header_, last_;  // lines, with their "\n"
};

}  // namespace adnet
