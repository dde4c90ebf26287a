// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/text_lines.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/data/plain_text.h"
#include "core/data/utf16_text.h"

#include <algorithm>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kSpace = " \t\r";
constexpr std::uintmax_t kLargest = std::uintmax_t{1} << 28;  // bytes; ImageNet's list has 2^26

std::string readBounded(const fs::path& file) {
  std::error_code code;
  if (const auto size = fs::file_size(file, code); !code && size > kLargest)
    throw Error(ErrorCode::BadList, file,
                "is larger than any list of images. Choose another file.");
  return readFile(file);
}

// A line in a message: short, and plain text whatever the file holds.
std::string quoted(std::string_view line) {
  constexpr std::size_t kLongest = 80;
  return '"' + plainText(line.substr(0, kLongest)) + (line.size() > kLongest ? "…\"" : "\"");
}

// Backslashes separate folders in a list from Windows; a name on this system may hold them.
fs::path withSlashes(std::string_view text, const fs::path& root) {
  std::error_code ignored;
  if (text.find('\\') == std::string_view::npos || fs::exists(root / text, ignored)) return text;
  std::string path(text);
  std::replace(path.begin(), path.end(), '\\', '/');
  return path;
}

bool hasDrive(std::string_view path) {
  const auto isLetter = [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  };
  return path.size() > 2 && isLetter(path[0]) && path.substr(1, 2) == ":/";
}

// An absolute path relative to `root`, whose own path may lead over links; beginning with ".."
// where it lies elsewhere.
fs::path below(const fs::path& root, const fs::path& path) {
  std::error_code code;
  fs::path relative = path.lexically_relative(fs::absolute(root, code).lexically_normal() / "");
  if (!relative.empty() && *relative.begin() != "..") return relative;
  return path.lexically_relative(fs::canonical(root, code));
}

}  // namespace

TextLines::TextLines(const fs::path& file, const std::stop_token& stop)
    : file_(file), contents_(withoutUtf16(readBounded(file))), stop_(stop), rest_(contents_) {
  if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);  // the mark of Windows' editors
}

bool TextLines::next() {
  while (!rest_.empty()) {
    if (stop_.stop_requested()) throw Cancelled();
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    text_ = trimmed(rest_.substr(0, end));
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++number_;
    if (!text_.empty()) return true;
  }
  return false;
}

void TextLines::fail(const std::string& why) const {
  throw Error(ErrorCode::BadList, file_,
              "line " + std::to_string(number_) + " (" + quoted(text_) + ") " + why);
}

std::string TextLines::path(std::string_view text, const fs::path& root) const {
  const fs::path path = withSlashes(text, root).lexically_normal();
  if (hasDrive(path.native()))
    fail("has a path of another system, with a drive. Write it relative to the data set's folder.");
  const fs::path relative = path.is_absolute() ? below(root, path) : path;
  if (relative.empty() || *relative.begin() == "..") {
    fail(path.is_absolute() ? "leaves " + plainText(root.string()) +
                                  ", the data set's folder. Name the folder that the images are in."
                            : "leaves the data set's folder. Paths are relative to that folder.");
  }
  if (!relative.has_filename() || relative == ".")
    fail("names a folder where an image is expected.");
  std::string inside = relative.generic_string();
  if (!isPlainText(inside))
    fail(isUtf8(inside)
             ? "has a path with a control character in it. Rename the file."
             : "has a path that is not UTF-8 text. Save the list as UTF-8, or rename the file.");
  return inside;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) + 1 - first);
}

std::pair<std::string_view, std::string_view> splitAtFirstGap(std::string_view text) {
  const std::size_t gap = std::min(text.find_first_of(kSpace), text.size());
  return {text.substr(0, gap), trimmed(text.substr(gap))};
}

std::pair<std::string_view, std::string_view> splitAtLastGap(std::string_view text) {
  const std::size_t gap = std::min(text.find_last_of(kSpace), text.size());
  return {trimmed(text.substr(0, gap)), trimmed(text.substr(gap))};
}

}  // namespace adnet
