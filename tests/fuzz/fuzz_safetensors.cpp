// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/fuzz_weights.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = std::as_bytes(std::span(data, size));
  adnet::fuzz::check([bytes] {
    return adnet::readSafetensors({bytes.begin(), bytes.end()}, "fuzz.safetensors");
  });
  return 0;
}
