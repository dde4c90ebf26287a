// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/descriptor.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace adnet {
namespace fs = std::filesystem;

void failToWrite(const fs::path& target) {
  throw Error(ErrorCode::CannotWrite, target,
              std::string("cannot be written (") + std::strerror(errno) +
                  "). Choose another folder or free some space.");
}

int openForWriting(const fs::path& path, int flags, const fs::path& target) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0666);
  if (descriptor < 0) failToWrite(target);
  return descriptor;
}

bool isStillAt(const fs::path& path, int descriptor) {
  using Status = struct stat;
  Status opened{}, found{};
  return ::fstat(descriptor, &opened) == 0 && ::stat(path.c_str(), &found) == 0 &&
         opened.st_dev == found.st_dev && opened.st_ino == found.st_ino;
}

void syncFolderOf(const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;  // a folder that may be written to and not read
  ::fsync(descriptor);
  ::close(descriptor);
}

void writeAll(int descriptor, std::string_view bytes, const fs::path& target) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) failToWrite(target);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace adnet
