#include "core/base/files.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>
#include <utility>
#include <vector>

namespace adnet {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void failToWrite(const fs::path& path) {
  throw Error(ErrorCode::CannotWrite, path,
              std::string("cannot be written (") + std::strerror(errno) +
                  "). Choose another folder or free some space.");
}

int openForWriting(const fs::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0666);
  if (descriptor < 0) failToWrite(path);
  return descriptor;
}

void writeAll(int descriptor, std::string_view text, const fs::path& path) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) failToWrite(path);
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

// Closes on every way out; a file left behind by a failure is removed.
class PartialFile {
 public:
  explicit PartialFile(const fs::path& path)
      : path_(path), descriptor_(openForWriting(path, O_TRUNC)) {}
  ~PartialFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    std::error_code ignored;
    if (!renamed_) fs::remove(path_, ignored);
  }
  PartialFile(const PartialFile&) = delete;
  PartialFile& operator=(const PartialFile&) = delete;

  void append(std::string_view text) { writeAll(descriptor_, text, path_); }

  void renameTo(const fs::path& target) {
    if (::fsync(descriptor_) != 0) failToWrite(path_);
    ::close(descriptor_);
    descriptor_ = -1;
    if (::rename(path_.c_str(), target.c_str()) != 0) failToWrite(target);
    renamed_ = true;
  }

 private:
  fs::path path_;
  int descriptor_;
  bool renamed_ = false;
};

}  // namespace

std::string readFile(const fs::path& path) {
  std::error_code code;
  if (!fs::exists(path, code)) throw Error(ErrorCode::NotFound, path, "there is no such file.");
  if (fs::is_directory(path, code)) {
    throw Error(ErrorCode::Unreadable, path, "is a folder where a file is expected.");
  }
  if (!fs::is_regular_file(path, code)) {  // reading a pipe could wait for ever
    throw Error(ErrorCode::Unreadable, path, "is a pipe or a device where a file is expected.");
  }
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw Error(ErrorCode::Unreadable, path, "cannot be opened for reading.");
  std::string contents(static_cast<std::size_t>(fs::file_size(path, code)), '\0');
  stream.read(contents.data(), static_cast<std::streamsize>(contents.size()));
  contents.resize(static_cast<std::size_t>(stream.gcount()));
  if (code || stream.bad()) throw Error(ErrorCode::Unreadable, path, "reading it failed half-way.");
  return contents;
}

void writeFileAtomically(const fs::path& path, const std::function<void(const Append&)>& produce) {
  fs::path beside = path;
  beside += ".partial";
  PartialFile partial(beside);
  produce([&partial](std::string_view text) { partial.append(text); });
  partial.renameTo(path);
}

void writeFileAtomically(const fs::path& path, std::string_view contents) {
  writeFileAtomically(path, [contents](const Append& append) { append(contents); });
}

AppendFile::AppendFile(const fs::path& path)
    : path_(path), descriptor_(openForWriting(path, O_APPEND)) {}

AppendFile::~AppendFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

AppendFile::AppendFile(AppendFile&& other) noexcept
    : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

void AppendFile::append(std::string_view text) {
  writeAll(descriptor_, text, path_);
}

}  // namespace adnet
