// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/partial_file.h"

#include "core/base/descriptor.h"
#include "core/base/error.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace adnet {
namespace fs = std::filesystem;

PartialFile::PartialFile(const fs::path& target, int flags, bool isKept)
    : target_(target), path_(target), isKept_(isKept) {
  path_ += ".partial";
  descriptor_ = openForWriting(path_, flags, target_);
}

PartialFile::PartialFile(const fs::path& target) : PartialFile(target, O_TRUNC, false) {}

std::optional<PartialFile> PartialFile::resume(const fs::path& target) {
  PartialFile file(target, O_APPEND, true);
  if (file.lock()) return file;
  ::close(std::exchange(file.descriptor_, -1));
  return std::nullopt;
}

PartialFile::PartialFile(PartialFile&& other) noexcept
    : target_(std::move(other.target_)),
      path_(std::move(other.path_)),
      isKept_(other.isKept_),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

PartialFile::~PartialFile() {
  if (descriptor_ < 0) return;
  std::error_code ignored;
  if (!isKept_ || size() == 0) fs::remove(path_, ignored);
  ::close(descriptor_);
}

// While we opened it, another may have renamed or removed it: then it is not the file at the path.
bool PartialFile::lock() {
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) failToWrite(target_);
    return false;
  }
  return isStillAt(path_, descriptor_);
}

std::uint64_t PartialFile::size() const {
  const off_t end = ::lseek(descriptor_, 0, SEEK_END);
  return end < 0 ? 0 : static_cast<std::uint64_t>(end);
}

void PartialFile::append(std::string_view bytes) {
  writeAll(descriptor_, bytes, target_);
}

void PartialFile::clear() {
  if (::ftruncate(descriptor_, 0) != 0) failToWrite(target_);
}

void PartialFile::finish() {
  if (::fsync(descriptor_) != 0) failToWrite(target_);
  if (::rename(path_.c_str(), target_.c_str()) != 0) failToWrite(target_);
  syncFolderOf(target_);
  ::close(std::exchange(descriptor_, -1));
}

}  // namespace adnet
