// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/file_lock.h"

#include "core/base/descriptor.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/heartbeat.h"
#include "core/base/owner.h"

#include <cerrno>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace adnet {
namespace fs = std::filesystem;
namespace {

// Nobody, where it was given back in between.
std::string namedIn(const fs::path& path) {
  std::error_code code;
  if (!fs::exists(path, code)) return {};  // the rule: whoever looks, looks often
  try {
    return readFile(path);
  } catch (const Error&) {
    return {};
  }
}

}  // namespace

std::optional<FileLock> FileLock::take(const fs::path& path) {
  while (true) {
    const std::optional<Owner> owner = ownerOf(namedIn(path));
    FileLock lock(path, openForWriting(path, 0, path));
    LockState state = LockState::Free;
    if (::flock(lock.descriptor_, LOCK_EX | LOCK_NB) != 0)
      state = errno == EWOULDBLOCK ? LockState::Held : LockState::Unknown;
    if (state == LockState::Held || (owner && worksOn(*owner, path, state))) {
      ::close(std::exchange(lock.descriptor_, -1));
      return std::nullopt;
    }
    // Whoever gives a lock back removes its file, and a lock on a file that is gone keeps nobody
    // out.
    if (!isStillAt(path, lock.descriptor_)) {
      ::close(std::exchange(lock.descriptor_, -1));
      continue;
    }
    if (::ftruncate(lock.descriptor_, 0) != 0) failToWrite(path);
    writeAll(lock.descriptor_, nameOf(ownerNow()), path);
    lock.heartbeat_ = std::make_unique<Heartbeat>(lock.descriptor_);
    return lock;
  }
}

std::string FileLock::holderOf(const fs::path& path) {
  std::string name = namedIn(path);
  return isHeld(path, ownerOf(name)) ? name : std::string();
}

FileLock::FileLock(fs::path path, int descriptor)
    : path_(std::move(path)), descriptor_(descriptor) {}

FileLock::FileLock(FileLock&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      heartbeat_(std::move(other.heartbeat_)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(descriptor_, other.descriptor_);
  std::swap(heartbeat_, other.heartbeat_);
  return *this;
}

FileLock::~FileLock() {
  if (descriptor_ < 0) return;
  heartbeat_.reset();
  ::unlink(path_.c_str());  // first, while nobody else can have it
  ::close(descriptor_);
}

}  // namespace adnet
