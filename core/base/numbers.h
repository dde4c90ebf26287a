// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers as text in the C locale, whatever the program's locale is.
#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace adnet {

// The shortest text that parseNumber() turns back into the same value; "nan", "inf", "-inf".
template <class Number>
requires std::integral<Number> || std::floating_point<Number> std::string formatNumber(
    Number value) {
  char text[64];
  const auto [end, error] = std::to_chars(text, text + sizeof(text), value);
  return {text, end};
}

// With that many digits behind the point.
inline std::string formatFixed(double value, int digits) {
  char text[512];  // the largest number has 309 digits before it
  const auto [end, error] =
      std::to_chars(text, text + sizeof(text), value, std::chars_format::fixed, digits);
  return {text, end};
}

// The whole of `text` as a number; none if anything else is in it or it does not fit.
template <class Number>
requires std::integral<Number> || std::floating_point<Number> std::optional<Number> parseNumber(
    std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace adnet
