// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/growing_file.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <sys/stat.h>

namespace adnet {
namespace fs = std::filesystem;
namespace {

std::string lineAtEnd(const std::string& text) {
  const std::size_t before =
      text.size() < 2 ? std::string::npos : text.rfind('\n', text.size() - 2);
  return before == std::string::npos ? text : text.substr(before + 1);
}

}  // namespace

FileStamp stampOf(const fs::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return {};
  return {true, static_cast<std::uint64_t>(status.st_size),
          static_cast<std::uint64_t>(status.st_ino),
          std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
}

GrowingCsv::News GrowingCsv::read(const fs::path& file) {
  const FileStamp now = stampOf(file);
  if (!now.exists) {
    *this = {};
    throw Error(ErrorCode::NotFound, file, "is not there.");
  }
  if (now == stamp_) return {};
  const bool mayHaveGrown =
      stamp_.exists && now.inode == stamp_.inode && now.size >= offset_ && !last_.empty();
  News news;
  std::string text;
  if (mayHaveGrown) {
    text = readFileFrom(file, offset_ - last_.size());
    news.bytes = text.size();
    if (text.starts_with(last_)) {
      news.change = Change::Grew;
      text.erase(0, last_.size());
    }
  }
  if (news.change != Change::Grew) {
    *this = {};
    news.change = Change::Replaced;
    text = readFileFrom(file, 0);
    news.bytes += text.size();
  }
  stamp_ = now;
  text.resize(text.rfind('\n') + 1);  // none: npos + 1 is 0
  if (text.empty()) {
    if (news.change == Change::Grew) news.change = Change::None;
    return news;
  }
  offset_ += text.size();
  last_ = lineAtEnd(text);
  if (news.change == Change::Grew) {
    news.text = header_ + text;
  } else {
    header_ = text.substr(0, text.find('\n') + 1);
    news.text = std::move(text);
  }
  return news;
}

}  // namespace adnet
