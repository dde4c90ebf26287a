// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_decoder.h"

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <sstream>
#include <stdexcept>
#include <string>

namespace {

constexpr std::int64_t kMostPixels = 1 << 20;  // to be decoded here: time is short

// What image_decoder.h promises: sides that exist, at most 2^28 pixels, and all bytes of them.
void check(adnet::ImageDecoder& decoder) {
  const std::int64_t pixels = std::int64_t{decoder.width()} * decoder.height();
  if (decoder.width() <= 0 || decoder.height() <= 0 || pixels > std::int64_t{1} << 28) std::abort();
  if (pixels > kMostPixels) return;
  const adnet::Image image = decoder.decode({}).image;
  if (image.rgb.size() != std::size_t{3} * image.width * image.height) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream stream(std::string(reinterpret_cast<const char*>(data), size));
  try {
    adnet::ImageInput input(stream);
    check(*adnet::openImage(input));
  } catch (const std::runtime_error& error) {
    if (*error.what() == '\0') std::abort();
  } catch (const std::bad_alloc&) {
  }
  return 0;
}
