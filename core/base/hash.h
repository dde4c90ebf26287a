// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A hash that is the same on every machine and in every version. Nothing to be trusted against
// people.
#pragma once

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace adnet {

// 16 hexadecimal digits.
inline std::string hexText(std::uint64_t number) {
  char hex[17];
  std::snprintf(hex, sizeof(hex), "%016llx", static_cast<unsigned long long>(number));
  return hex;
}

// None where it is no such text.
inline std::optional<std::uint64_t> numberOfHex(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// FNV-1a, 64 bits.
class Hash {
 public:
  void add(std::string_view bytes) {
    for (const char c : bytes)
      value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  }
  // Number by number, so that no end of one text makes up for the beginning of the next.
  void add(std::uint64_t number) {
    for (int i = 0; i < 8; ++i, number >>= 8) {
      const char byte = static_cast<char>(number & 0xff);
      add(std::string_view(&byte, 1));
    }
  }
  void addText(std::string_view text) {
    add(text.size());
    add(text);
  }

  std::uint64_t value() const { return value_; }
  std::string text() const { return hexText(value_); }

 private:
  std::uint64_t value_ = 0xcbf29ce484222325u;
};

}  // namespace adnet
