// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_orientation.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

namespace adnet {
namespace {

constexpr std::uint32_t kOrientationTag = 0x112;
constexpr std::uint32_t kByte = 1, kShort = 3, kLong = 4;

// Numbers of an EXIF block; what is behind its end is 0.
class Exif {
 public:
  explicit Exif(std::string_view bytes) : bytes_(bytes), bigEndian_(bytes.starts_with("MM")) {}

  bool isTiff() const { return bytes_.starts_with("II") || bigEndian_; }

  std::uint32_t number(std::size_t offset, std::size_t length) const {
    if (offset > bytes_.size() || length > bytes_.size() - offset) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length; ++i) {
      const std::size_t place = offset + (bigEndian_ ? i : length - 1 - i);
      value = value << 8 | static_cast<std::uint8_t>(bytes_[place]);
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool bigEndian_;
};

int validOrientation(std::uint32_t value) {
  return value >= 1 && value <= 8 ? static_cast<int>(value) : 0;
}

}  // namespace

int orientationOfExif(std::string_view exif) {
  using namespace std::string_view_literals;
  if (exif.starts_with("Exif\0\0"sv)) exif.remove_prefix(6);
  const Exif block(exif);
  if (!block.isTiff()) return 0;
  const std::size_t directory = block.number(4, 4);
  const std::uint32_t entries = block.number(directory, 2);
  for (std::uint32_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + std::size_t{12} * i;
    if (block.number(entry, 2) != kOrientationTag) continue;
    const std::uint32_t type = block.number(entry + 2, 2);
    const std::size_t length = type == kByte ? 1 : type == kShort ? 2 : type == kLong ? 4 : 0;
    return validOrientation(block.number(entry + 8, length));
  }
  return 0;
}

int orientationOfXmp(std::string_view xmp) {
  constexpr std::string_view kName = "tiff:Orientation";
  for (std::size_t at = xmp.find(kName); at != std::string_view::npos; at = xmp.find(kName, at)) {
    at += kName.size();
    const std::string_view rest = xmp.substr(at);
    const std::size_t digit = rest.starts_with("=\"") ? 2 : rest.starts_with('>') ? 1 : 0;
    if (digit > 0 && rest.size() > digit)
      return validOrientation(static_cast<std::uint32_t>(rest[digit] - '0'));
  }
  return 0;
}

Image turned(Image stored, int orientation) {
  if (orientation < 2 || orientation > 8) return stored;
  const bool swapsSides = orientation >= 5;
  const auto is = [orientation](auto... these) { return ((orientation == these) || ...); };
  const bool fromRight = swapsSides ? is(7, 8) : is(2, 3);   // the stored columns backwards
  const bool fromBottom = swapsSides ? is(6, 7) : is(3, 4);  // the stored rows backwards
  const std::ptrdiff_t width = stored.width, height = stored.height;
  std::ptrdiff_t alongColumn = fromRight ? -3 : 3;  // bytes to the next pixel
  std::ptrdiff_t alongRow = (fromBottom ? -3 : 3) * width;
  const std::uint8_t* start = stored.rgb.data() + (fromRight ? 3 * (width - 1) : 0) +
                              (fromBottom ? 3 * width * (height - 1) : 0);
  Image seen{stored.width, stored.height, std::vector<std::uint8_t>(stored.rgb.size())};
  if (swapsSides) {
    std::swap(seen.width, seen.height);
    std::swap(alongColumn, alongRow);
  }
  std::uint8_t* to = seen.rgb.data();
  for (int y = 0; y < seen.height; ++y) {
    const std::uint8_t* from = start + y * alongRow;
    for (int x = 0; x < seen.width; ++x, from += alongColumn, to += 3)
      std::memcpy(to, from, 3);
  }
  return seen;
}

}  // namespace adnet
