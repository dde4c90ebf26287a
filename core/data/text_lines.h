// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Text files that name images and classes: read a line at a time, trusting none of them.
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>

namespace adnet {

// The lines of a file but blank ones, without the spaces around them; CRLF, a byte order mark and
// UTF-16 are forgiven.
class TextLines {
 public:
  // Reads the file. Throws Error NotFound, Unreadable; BadList above 256 MiB.
  TextLines(const std::filesystem::path& file, const std::stop_token& stop);
  TextLines(const TextLines&) = delete;
  TextLines& operator=(const TextLines&) = delete;

  bool next();  // to the first or the next line; false after the last. Throws Cancelled.
  std::string_view text() const { return text_; }
  int number() const { return number_; }  // of the line, from 1
  // Throws Error BadList: 'line 7 ("…") ' and `why`.
  [[noreturn]] void fail(const std::string& why) const;

  // `text`, a part of this line, as a file's path relative to `root`: "a/./b.jpg" as "a/b.jpg". An
  // absolute path that lies in `root` will do, and backslashes that separate folders. Fails where
  // it leaves `root`, names a folder or is no UTF-8 text.
  std::string path(std::string_view text, const std::filesystem::path& root) const;

 private:
  std::filesystem::path file_;
  std::string contents_;
  std::stop_token stop_;
  std::string_view rest_;
  std::string_view text_;
  int number_ = 0;
};

// Without the blanks around it.
std::string_view trimmed(std::string_view text);

// "12  Boeing 737" as "12" and "Boeing 737"; "my dog.jpg 3" as "my dog.jpg" and "3". The part that
// is missing is empty.
std::pair<std::string_view, std::string_view> splitAtFirstGap(std::string_view text);
std::pair<std::string_view, std::string_view> splitAtLastGap(std::string_view text);

}  // namespace adnet
