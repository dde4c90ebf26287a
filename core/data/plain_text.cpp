// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/plain_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace adnet {
namespace {

bool isAscii(char letter) {
  return (letter & 0x80) == 0;
}

bool isPrintableAscii(char letter) {
  return letter >= 0x20 && letter < 0x7F;
}

// The length of the UTF-8 sequence that `text` starts with, 0 if it is malformed (RFC 3629).
std::size_t sequenceLength(std::string_view text) {
  const auto lead = static_cast<std::uint8_t>(text.front());
  const std::size_t length = lead < 0xC2   ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  if (length == 0 || length > text.size()) return 0;
  const bool continues =
      std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(length),
                  [](char byte) { return (byte & 0xC0) == 0x80; });
  if (!continues) return 0;
  const auto second = static_cast<std::uint8_t>(text[1]);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool surrogate = lead == 0xED && second > 0x9F;
  const bool tooLarge = lead == 0xF4 && second > 0x8F;
  return overlong || surrogate || tooLarge ? 0 : length;
}

}  // namespace

bool isUtf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = isAscii(text.front()) ? 1 : sequenceLength(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

bool isPlainText(std::string_view text) {
  const auto isControl = [](char byte) { return isAscii(byte) && !isPrintableAscii(byte); };
  return std::none_of(text.begin(), text.end(), isControl) && isUtf8(text);
}

std::string plainText(std::string_view text) {
  std::string plain(text);
  if (!isPlainText(text))
    std::replace_if(plain.begin(), plain.end(), std::not_fn(isPrintableAscii), '?');
  return plain;
}

}  // namespace adnet
