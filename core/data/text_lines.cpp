#include "core/data/text_lines.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/data/plain_text.h"

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

}  // namespace

TextLines::TextLines(const fs::path& file, const std::stop_token& stop)
    : file_(file), contents_(readBounded(file)), stop_(stop), rest_(contents_) {
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

std::string TextLines::path(std::string_view text) const {
  const fs::path path = fs::path(text).lexically_normal();
  if (path.is_absolute() || path.empty() || *path.begin() == "..")
    fail("leaves the data set's folder. Paths are relative to that folder.");
  if (!path.has_filename() || path == ".") fail("names a folder where an image is expected.");
  std::string inside = path.generic_string();
  if (!isPlainText(inside)) fail("has a path that is not UTF-8 text. Rename the file.");
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
