// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_format.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace adnet {
namespace {

std::uint32_t littleEndian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte)
    value = value << 8 | static_cast<std::uint8_t>(*byte);
  return value;
}

// Two letters alone would make a picture of many a text: the header has to be of a known length.
bool isBmp(std::string_view start) {
  if (start.size() < 18) return start == "BM";  // cut off rather than a text
  const std::uint32_t header = littleEndian(start.substr(14, 4));
  return header == 12 || header == 16 || (header >= 40 && header <= 124);
}

// ISO/IEC 14496-12, 4.3: a box "ftyp" with the brands of the file.
std::optional<ImageFormat> formatOfBrand(std::string_view brand) {
  if (brand == "avif" || brand == "avis") return ImageFormat::Avif;
  if (brand == "crx ") return ImageFormat::CameraRaw;
  for (const std::string_view known :
       {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "mif2"})
    if (brand == known) return ImageFormat::Heif;
  return std::nullopt;  // a film, say
}

// Markup begins with a declaration and comments, often.
bool isSvg(std::string_view start) {
  if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
  const std::size_t first = start.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || start[first] != '<') return false;
  return start.find("<svg") != std::string_view::npos &&
         start.find("<html") == std::string_view::npos;
}

bool isNetpbm(std::string_view start) {
  return start.size() > 2 && start[0] == 'P' && start[1] >= '1' && start[1] <= '7' &&
         (start[2] == '\n' || start[2] == '\r' || start[2] == ' ' || start[2] == '\t');
}

}  // namespace

bool isRead(ImageFormat format) {
  return format <= ImageFormat::Bmp;
}

const char* nameOf(ImageFormat format) {
  constexpr const char* kNames[] = {"JPEG",    "PNG",       "WebP",      "TIFF",      "BMP",
                                    "GIF",     "HEIC",      "AVIF",      "JPEG 2000", "JPEG XL",
                                    "JPEG XR", "SVG",       "Photoshop", "Netpbm",    "OpenEXR",
                                    "DICOM",   "camera raw"};
  return kNames[static_cast<std::size_t>(format)];
}

std::optional<ImageFormat> formatOf(std::string_view start) {
  using namespace std::string_view_literals;
  start = start.substr(0, kSignatureBytes);
  struct Signature {
    std::string_view bytes;
    ImageFormat format;
  };
  constexpr Signature kSignatures[]{{"\xFF\xD8\xFF", ImageFormat::Jpeg},
                                    {"\x89PNG\r\n\x1A\n", ImageFormat::Png},
                                    {"GIF8", ImageFormat::Gif},
                                    {"\0\0\0\x0CjP  \r\n\x87\n"sv, ImageFormat::Jpeg2000},
                                    {"\xFF\x4F\xFF\x51", ImageFormat::Jpeg2000},
                                    {"\xFF\x0A", ImageFormat::JpegXl},
                                    {"\0\0\0\x0CJXL \r\n\x87\n"sv, ImageFormat::JpegXl},
                                    {"II\xBC\x01", ImageFormat::JpegXr},
                                    {"8BPS", ImageFormat::Photoshop},
                                    {"v/1\x01", ImageFormat::OpenExr},
                                    {"IIRO", ImageFormat::CameraRaw},
                                    {"IIU\0"sv, ImageFormat::CameraRaw},
                                    {"FUJIFILMCCD-RAW", ImageFormat::CameraRaw},
                                    {"II*\0\x10\0\0\0CR"sv, ImageFormat::CameraRaw},
                                    {"II*\0"sv, ImageFormat::Tiff},
                                    {"MM\0*"sv, ImageFormat::Tiff},
                                    {"II+\0"sv, ImageFormat::Tiff},
                                    {"MM\0+"sv, ImageFormat::Tiff}};
  for (const Signature& signature : kSignatures)
    if (start.starts_with(signature.bytes)) return signature.format;
  if (start.starts_with("RIFF") && start.substr(0, 12).ends_with("WEBP")) return ImageFormat::WebP;
  if (start.starts_with("BM") && isBmp(start)) return ImageFormat::Bmp;
  if (start.size() >= 12 && start.substr(4, 4) == "ftyp") return formatOfBrand(start.substr(8, 4));
  if (start.size() >= 132 && start.substr(128, 4) == "DICM") return ImageFormat::Dicom;
  if (isNetpbm(start)) return ImageFormat::Netpbm;
  if (isSvg(start)) return ImageFormat::Svg;
  return std::nullopt;
}

bool hasImageEnding(std::string_view fileName) {
  constexpr std::array<std::string_view, 21> kEndings{
      ".jpg",  ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".tif", ".tiff", ".bmp", ".dib", ".heic",
      ".heif", ".avif", ".jxl", ".gif",  ".jp2", ".ppm",  ".pgm", ".pbm",  ".pnm", ".exr"};
  const std::size_t dot = fileName.rfind('.');
  if (dot == std::string_view::npos) return false;
  std::string ending(fileName.substr(dot));
  std::transform(ending.begin(), ending.end(), ending.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

}  // namespace adnet
