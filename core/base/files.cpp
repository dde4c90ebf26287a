// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"

#include "core/base/descriptor.h"
#include "core/base/error.h"
#include "core/base/heartbeat.h"
#include "core/base/partial_file.h"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace adnet {
namespace fs = std::filesystem;
namespace {

// Throws where there is nothing at the path that can be read to an end.
void requireFile(const fs::path& path) {
  std::error_code code;
  switch (fs::status(path, code).type()) {
    case fs::file_type::regular:
      return;
    case fs::file_type::not_found:
      throw Error(ErrorCode::NotFound, path, "there is no such file.");
    case fs::file_type::directory:
      throw Error(ErrorCode::Unreadable, path, "is a folder, not a file.");
    case fs::file_type::none:
      throw Error(ErrorCode::Unreadable, path, "cannot be looked at (" + code.message() + ").");
    default:  // reading a pipe could wait for ever
      throw Error(ErrorCode::Unreadable, path, "is a pipe or a device, not a file.");
  }
}

// To its end, whatever size the system gives: it may grow meanwhile, and those of /proc have none.
template <class Bytes>
Bytes readToEnd(const fs::path& path, std::uintmax_t begin = 0) {
  requireFile(path);
  std::ifstream stream(path, std::ios::binary);
  if (!stream) {
    throw Error(ErrorCode::Unreadable, path, "cannot be opened. Check its permissions.");
  }
  constexpr std::size_t kLeast = 1 << 12;
  std::error_code code;
  const std::uintmax_t size = fs::file_size(path, code);
  if (begin > 0) stream.seekg(static_cast<std::streamoff>(begin));
  Bytes bytes(code || size < begin ? kLeast : static_cast<std::size_t>(size - begin) + 1, {});
  std::size_t filled = 0;
  while (stream) {
    if (filled == bytes.size()) bytes.resize(2 * filled);
    stream.read(reinterpret_cast<char*>(bytes.data()) + filled,
                static_cast<std::streamsize>(bytes.size() - filled));
    filled += static_cast<std::size_t>(stream.gcount());
  }
  if (stream.bad()) throw Error(ErrorCode::Unreadable, path, "reading it failed half-way.");
  bytes.resize(filled);
  return bytes;
}

}  // namespace

std::string readFile(const fs::path& path) {
  return readToEnd<std::string>(path);
}

std::string readFileFrom(const fs::path& path, std::uintmax_t begin) {
  return readToEnd<std::string>(path, begin);
}

std::vector<std::byte> readBytes(const fs::path& path) {
  return readToEnd<std::vector<std::byte>>(path);
}

void writeFileAtomically(const fs::path& path, const std::function<void(const Append&)>& produce) {
  PartialFile partial(path);
  produce([&partial](std::string_view text) { partial.append(text); });
  partial.finish();
}

void writeFileAtomically(const fs::path& path, std::string_view contents) {
  writeFileAtomically(path, [contents](const Append& append) { append(contents); });
}

AppendFile::AppendFile(const fs::path& path)
    : path_(path), descriptor_(openForWriting(path, O_APPEND, path)) {}

AppendFile::~AppendFile() {
  heartbeat_.reset();
  if (descriptor_ >= 0) ::close(descriptor_);
}

AppendFile::AppendFile(AppendFile&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      heartbeat_(std::move(other.heartbeat_)) {}

void AppendFile::append(std::string_view text) {
  writeAll(descriptor_, text, path_);
}

bool AppendFile::hold() {
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return false;
  heartbeat_ = std::make_unique<Heartbeat>(descriptor_);
  return true;
}

void AppendFile::sync() {
  if (::fsync(descriptor_) != 0) failToWrite(path_);
}

}  // namespace adnet
