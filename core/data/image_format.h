// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The image formats that the program reads, and those that it can name.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace adnet {

// The first five are read; the others are known only so that they can be named.
enum class ImageFormat {
  Jpeg,
  Png,
  WebP,
  Tiff,
  Bmp,
  Gif,
  Heif,
  Avif,
  Jpeg2000,
  JpegXl,
  JpegXr,
  Svg,
  Photoshop,
  Netpbm,
  OpenExr,
  Dicom,
  CameraRaw
};
bool isRead(ImageFormat format);
const char* nameOf(ImageFormat format);  // "JPEG", "HEIC", …: for a person, in English

// Which format the first bytes of a file say that it is of, whatever its name. No more than
// kSignatureBytes of them are looked at. Nothing where they are no image's, as far as is known
// here.
constexpr std::size_t kSignatureBytes = 512;
std::optional<ImageFormat> formatOf(std::string_view start);

// Does the name end as an image's does (".jpg", ".PNG", …)? That includes formats that are not read
// (".heic", ".gif", …), so that such files are reported rather than overlooked.
bool hasImageEnding(std::string_view fileName);

}  // namespace adnet
