// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/formats.h"

#include "core/base/error.h"

namespace adnet {

std::string shown(std::string_view name) {
  constexpr std::size_t kLongest = 80;
  std::string text = "\"";
  for (const char c : name.substr(0, kLongest))
    text += (c >= ' ' && c <= '~') ? c : '?';
  return text + (name.size() > kLongest ? "…\"" : "\"");
}

void failToRead(const std::filesystem::path& path, const std::string& detail) {
  throw Error(ErrorCode::BadWeights, path, detail);
}

}  // namespace adnet
