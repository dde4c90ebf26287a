// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/weights/script_archive.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    adnet::checkScriptArchive(std::as_bytes(std::span(data, size)), "fuzz.pt");
  } catch (const adnet::Error& error) {
    if (error.code() != adnet::ErrorCode::BadWeights) std::abort();
  }
  return 0;
}
