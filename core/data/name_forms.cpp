// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/name_forms.h"

#include "core/data/plain_text.h"

#include <algorithm>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace adnet {
namespace {

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char letter) { return (letter & 0x80) == 0; });
}

icu::UnicodeString composedText(std::string_view name) {
  const auto text = icu::UnicodeString::fromUTF8({name.data(), static_cast<int>(name.size())});
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(code);
  icu::UnicodeString result = U_SUCCESS(code) ? form->normalize(text, code) : text;
  return U_SUCCESS(code) ? result : text;
}

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  return text.toUTF8String(bytes);
}

std::string withoutSpareBlanks(std::string_view text) {
  std::string result;
  for (const char letter : text)
    if (letter != ' ' || (!result.empty() && result.back() != ' ')) result += letter;
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

}  // namespace

std::string lowerAscii(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return lower;
}

std::string composed(std::string_view name) {
  if (isAscii(name) || !isUtf8(name)) return std::string(name);
  return utf8(composedText(name));
}

std::string loosely(std::string_view name) {
  if (isAscii(name) || !isUtf8(name)) return withoutSpareBlanks(lowerAscii(name));
  return withoutSpareBlanks(utf8(composedText(name).foldCase()));
}

}  // namespace adnet
