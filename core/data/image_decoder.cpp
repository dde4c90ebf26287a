// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_decoder.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace adnet {
namespace {

constexpr std::int64_t kMaxPixels = std::int64_t{1} << 28;

// What stands behind an image's name when a download or a checkout went wrong, in words.
std::string whatElse(std::string_view start) {
  if (start.starts_with("version https://git-lfs")) {
    return "is a pointer of Git LFS, not the image itself. Fetch it with \"git lfs pull\".";
  }
  const std::size_t first = start.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos &&
      (start.substr(first, 5) == "<html" || start.substr(first, 14) == "<!DOCTYPE html" ||
       start.substr(first, 14) == "<!doctype html"))
    return "is a web page, not an image: the download failed. Download it again.";
  return "is not an image that is read here (JPEG, PNG, WebP, TIFF, BMP). Convert or remove it.";
}

}  // namespace

void failToDecode(const std::string& reason) {
  throw std::runtime_error("cannot be decoded: it is damaged, or of a rare kind" +
                           (reason.empty() ? std::string() : " (" + reason + ")") +
                           ". Replace or remove it.");
}

void refuse(const std::string& what) {
  throw std::runtime_error(what + ". Convert it to 8-bit PNG or JPEG, or remove it.");
}

void requireSize(std::int64_t width, std::int64_t height) {
  if (width <= 0 || height <= 0) throw std::runtime_error(kDamaged);
  if (width > kMaxPixels / height) failForSize(width, height);
}

void failForSize(std::int64_t width, std::int64_t height) {
  throw std::runtime_error("claims to be " + std::to_string(width) + " x " +
                           std::to_string(height) +
                           " pixels, which is more than is read here. Shrink it first.");
}

std::unique_ptr<ImageDecoder> openImage(ImageInput& input) {
  if (input.size() == 0) throw std::runtime_error("is empty. Copy or download it again.");
  if (input.size() > std::numeric_limits<int>::max())
    throw std::runtime_error(
        "is larger than 2 GB, which is more than is read here. Shrink it first.");
  const std::string_view start = input.piece(0).substr(0, kSignatureBytes);
  const std::optional<ImageFormat> format = formatOf(start);
  if (!format) throw std::runtime_error(whatElse(start));
  switch (*format) {
    case ImageFormat::Jpeg:
      return openJpeg(input);
    case ImageFormat::Png:
      return openPng(input);
    case ImageFormat::WebP:
      return openWebP(input);
    case ImageFormat::Tiff:
      return openTiff(input);
    case ImageFormat::Bmp:
      return openBmp(input);
    default:
      throw std::runtime_error(std::string("is of a format that is not read here: ") +
                               nameOf(*format) + ". Convert it to JPEG or PNG, or remove it.");
  }
}

bool isLight(const std::uint8_t* rgb, std::size_t bytes) {
  return std::any_of(rgb, rgb + bytes, [](std::uint8_t value) { return value >= 4096 >> 8; });
}

// As Pillow does, so that networks see the colours that they were trained with.
void inkToRgb(const std::uint8_t* cmyk, std::uint8_t* rgb) {
  const int white = 255 - cmyk[3];
  for (int channel = 0; channel < 3; ++channel) {
    const int product = cmyk[channel] * white + 128;
    rgb[channel] = static_cast<std::uint8_t>(white - ((product + (product >> 8)) >> 8));
  }
}

}  // namespace adnet
