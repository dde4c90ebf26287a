// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/fuzz_data.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace adnet;
  constexpr std::array kFiles = {"images_variant_trainval.txt", "images_variant_test.txt"};
  fuzz::writeFiles(kFiles, {reinterpret_cast<const char*>(data), size});
  fuzz::check([] { return *readAircraft({fuzz::scratchFolder(), {}, {}}, {}); });
  return 0;
}
