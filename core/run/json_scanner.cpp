// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/json_scanner.h"

#include "core/base/numbers.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace adnet {
namespace {

using nlohmann::json;

constexpr int kDeepest = 32;  // values in values; copying and writing them take the stack
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isOfAWord(char c) {
  return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::unordered_map<std::string, std::size_t> run() {
    if (text_.starts_with("\xff\xfe") || text_.starts_with("\xfe\xff"))
      fail("the text is UTF-16. Save it as UTF-8.");
    if (text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
    skipSpace();
    if (at_ == text_.size()) fail("the file is empty.");
    places_.emplace("", at_);
    value("", 1);
    skipSpace();
    if (at_ < text_.size()) fail("there is more behind the end of the JSON.");
    return std::move(places_);
  }

 private:
  [[noreturn]] void failAt(std::size_t at, const std::string& what) const {
    throw JsonMistake{at, what};
  }
  [[noreturn]] void fail(const std::string& what) const { failAt(at_, what); }

  char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skipSpace() {
    at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
    if (here() == '/' || here() == '#') fail("comments are no JSON. Remove it.");
  }

  // What people write where a key, a value or a comma is expected.
  [[noreturn]] void failInsteadOf(const std::string& expected) const {
    if (at_ >= text_.size()) {
      fail("the text ends too early: a bracket is not closed.");
    }
    if (here() == '\'') fail("text stands in double quotation marks in JSON, not in single ones.");
    if (text_.substr(at_).starts_with("\xe2\x80")) {
      fail("text stands in plain quotation marks (\") in JSON, not in curly ones.");
    }
    if (isLetter(here())) fail("text stands in double quotation marks in JSON.");
    fail("expected " + expected + ".");
  }

  void value(const std::string& pointer, int depth) {
    if (depth > kDeepest) fail("values are nested too deep.");
    switch (here()) {
      case '{':
        return object(pointer, depth);
      case '[':
        return array(pointer, depth);
      case '"':
        return void(string());
      default:
        return word();
    }
  }

  // Steps over the comma between members; false: the bracket is closed.
  bool goesOn(char closing) {
    skipSpace();
    if (here() == closing) {
      ++at_;
      return false;
    }
    if (here() != ',') {
      if (here() == '"' || here() == '{' || here() == '[' || isOfAWord(here()))
        fail("a comma is missing before this.");
      failInsteadOf(std::string("a comma or '") + closing + "'");
    }
    const std::size_t comma = at_++;
    skipSpace();
    if (here() == closing || here() == ',') failAt(comma, "there is a comma too many.");
    return true;
  }

  bool isEmpty(char closing) {
    ++at_;
    skipSpace();
    if (here() == ',') fail("there is a comma too many.");
    if (here() != closing) return false;
    ++at_;
    return true;
  }

  void object(const std::string& pointer, int depth) {
    if (isEmpty('}')) return;
    do {
      if (here() != '"') failInsteadOf("a key in double quotation marks, or '}'");
      const std::size_t begin = at_;
      const std::string key = json::parse(string()).get<std::string>();
      const std::string member = pointerTo(pointer, key);
      const auto [first, isNew] = places_.emplace(member, begin);
      if (!isNew) {
        failAt(begin, "the key \"" + key + "\" is there twice, first in " +
                          placeIn(text_, first->second) + ".");
      }
      skipSpace();
      if (here() != ':') fail("expected a colon between the key \"" + key + "\" and its value.");
      ++at_;
      skipSpace();
      value(member, depth + 1);
    } while (goesOn('}'));
  }

  void array(const std::string& pointer, int depth) {
    if (isEmpty(']')) return;
    std::size_t index = 0;
    do {
      const std::string member = pointerTo(pointer, index++);
      places_.emplace(member, at_);
      value(member, depth + 1);
    } while (goesOn(']'));
  }

  std::string_view string() {
    const std::size_t begin = at_;
    while (++at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '\n') failAt(begin, "the quotation mark of this text is not closed.");
      if (text_[at_] == '\\') ++at_;
    }
    if (at_ >= text_.size()) failAt(begin, "the quotation mark of this text is not closed.");
    ++at_;
    const std::string_view token = text_.substr(begin, at_ - begin);
    if (!json::accept(token)) {
      failAt(begin,
             "this text has a backslash or a byte that JSON does not allow; a backslash itself is "
             "written \\\\, and the file must be UTF-8.");
    }
    return token;
  }

  void word() {
    const std::size_t begin = at_;
    while (isOfAWord(here()))
      ++at_;
    const std::string_view token = text_.substr(begin, at_ - begin);
    if (!token.empty() && json::accept(token)) return;
    at_ = begin;
    constexpr std::size_t kMost = 40;
    const std::string shown(token.substr(0, kMost));
    if (token.find("NaN") != std::string_view::npos || token.find("Inf") != std::string_view::npos)
      fail(shown + " is no number in JSON.");
    if (token == "True" || token == "False" || token == "None")
      fail(shown + " is written true, false or null in JSON.");
    if (!token.empty() && !isLetter(token[0])) {
      fail("'" + shown + "' is no number in JSON. Write 0.5 or 12 or 1e-3.");
    }
    failInsteadOf("a value");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace

std::unordered_map<std::string, std::size_t> scanJson(std::string_view text) {
  return Scanner(text).run();
}

std::string pointerTo(const std::string& parent, std::string_view key) {
  std::string pointer = parent + "/";
  for (const char c : key)
    pointer += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return pointer;
}

std::string pointerTo(const std::string& parent, std::size_t index) {
  return parent + "/" + formatNumber(index);
}

std::string placeIn(std::string_view text, std::size_t at) {
  std::string_view before = text.substr(0, at);
  if (before.starts_with(kByteOrderMark)) before.remove_prefix(kByteOrderMark.size());
  const auto line = std::ranges::count(before, '\n') + 1;
  const std::string_view last = before.substr(before.rfind('\n') + 1);
  const auto column = std::ranges::count_if(last, [](char c) { return (c & 0xc0) != 0x80; }) + 1;
  return "line " + formatNumber(line) + ", column " + formatNumber(column);
}

}  // namespace adnet
