// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/utf16_text.h"

#include <cstdint>
#include <optional>
#include <unicode/unistr.h>

namespace adnet {
namespace {

// Where the higher byte of each pair is: 0 or 1; none where `bytes` are no UTF-16.
std::optional<std::size_t> placeOfHighByte(const std::string& bytes) {
  if (bytes.starts_with("\xFF\xFE")) return 1;
  if (bytes.starts_with("\xFE\xFF")) return 0;
  if (bytes.size() < 4) return std::nullopt;
  for (const std::size_t high : {std::size_t{0}, std::size_t{1}}) {
    const bool zeros = bytes[high] == 0 && bytes[high + 2] == 0;
    if (zeros && bytes[1 - high] != 0 && bytes[3 - high] != 0) return high;
  }
  return std::nullopt;
}

}  // namespace

std::string withoutUtf16(std::string bytes) {
  const std::optional<std::size_t> high = placeOfHighByte(bytes);
  if (!high) return bytes;
  icu::UnicodeString text;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto byteAt = [&](std::size_t place) { return static_cast<std::uint8_t>(bytes[place]); };
    text.append(static_cast<char16_t>(byteAt(i + *high) << 8 | byteAt(i + 1 - *high)));
  }
  std::string result;
  return text.toUTF8String(result);
}

}  // namespace adnet
