// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Input is what follows the magic number of a legacy file.
#include "tests/fuzz/fuzz_weights.h"

#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view kMagic{"\x80\x02\x8a\x0al\xfc\x9c\x46\xf9\x20j\xa8P\x19.", 15};
  const auto magic = std::as_bytes(std::span(kMagic));
  const auto input = std::as_bytes(std::span(data, size));
  std::vector<std::byte> bytes(magic.begin(), magic.end());
  bytes.insert(bytes.end(), input.begin(), input.end());
  adnet::fuzz::check([&bytes] { return adnet::readLegacyPth(bytes, "fuzz.pth"); });
  return 0;
}
