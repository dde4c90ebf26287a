// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_decoder.h"

#include <algorithm>
#include <array>
#include <bit>
#include <stdexcept>

namespace adnet {
namespace {

using Rgb = std::array<std::uint8_t, 3>;

enum : std::uint32_t { kPlain = 0, kRle8 = 1, kRle4 = 2, kMasks = 3, kAlphaMasks = 6 };

// One channel of a pixel of 16, 24 or 32 bits.
class Mask {
 public:
  Mask() = default;
  explicit Mask(std::uint32_t bits)
      : shift_(bits == 0 ? 0 : std::countr_zero(bits)), largest_(bits >> shift_) {}

  std::uint8_t of(std::uint32_t pixel) const {
    if (largest_ == 0) return 0;
    const std::uint64_t value = pixel >> shift_ & largest_;
    return static_cast<std::uint8_t>(value * 255 / largest_);
  }

 private:
  int shift_ = 0;
  std::uint32_t largest_ = 0;
};

// Microsoft's "Bitmap Storage"; OS/2's first header (12 bytes) has sides of 16 bits and palettes of
// three bytes a colour.
class BmpDecoder final : public ImageDecoder {
 public:
  explicit BmpDecoder(ImageInput& input) : input_(input) {
    const std::uint32_t header = number(14, 4);
    const bool old = header == 12;
    const std::int64_t height = old ? number(20, 2) : signedNumber(22);
    topFirst_ = height < 0;
    setSize(old ? number(18, 2) : signedNumber(18), topFirst_ ? -height : height);
    bits_ = number(old ? 24 : 28, 2);
    compression_ = old ? kPlain : number(30, 4);
    pixels_ = number(10, 4);
    requireKnownKind();
    if (bits_ <= 8) readPalette(14 + std::int64_t{header}, old);
    if (bits_ == 16 || bits_ == 32) readMasks(header);
    rowBytes_ = (std::int64_t{width()} * bits_ + 31) / 32 * 4;
    if (!isPacked()) requirePixels();
  }

  Picture decode(const Extent&) override {
    Picture picture{blankImage(width(), this->height())};
    if (isPacked())
      unpack(picture.image);
    else
      for (int y = 0; y < picture.image.height; ++y)
        readRow(y, rowOf(picture.image, y));
    return picture;
  }

 private:
  std::uint32_t number(std::int64_t offset, std::size_t length) {
    return input_.number(offset, length, ByteOrder::Little);
  }
  std::int64_t signedNumber(std::int64_t offset) {
    return static_cast<std::int32_t>(number(offset, 4));
  }

  bool isPacked() const { return compression_ == kRle8 || compression_ == kRle4; }

  void requireKnownKind() const {
    const bool masked = compression_ == kMasks || compression_ == kAlphaMasks;
    const bool known =
        (compression_ == kPlain && (bits_ == 1 || bits_ == 2 || bits_ == 4 || bits_ == 8 ||
                                    bits_ == 16 || bits_ == 24 || bits_ == 32)) ||
        (compression_ == kRle8 && bits_ == 8) || (compression_ == kRle4 && bits_ == 4) ||
        (masked && (bits_ == 16 || bits_ == 32));
    if (!known) {
      refuse("is a BMP of a kind that is not read here (" + std::to_string(bits_) +
             " bits, compression " + std::to_string(compression_) + ")");
    }
  }

  // A palette that is shorter than the header says ends where the pixels begin.
  void readPalette(std::int64_t offset, bool old) {
    const std::size_t entry = old ? 3 : 4;
    std::size_t colours = old ? 0 : number(46, 4);
    if (colours == 0 || colours > palette_.size()) colours = std::size_t{1} << bits_;
    for (std::size_t i = 0; i < colours; ++i, offset += static_cast<std::int64_t>(entry)) {
      if (offset + 3 > pixels_) break;
      const std::string bgr = input_.text(offset, 3);
      for (std::size_t c = 0; c < 3; ++c)
        palette_[i][c] = static_cast<std::uint8_t>(bgr[2 - c]);
    }
  }

  // They stand behind the first 40 bytes of the header, in a longer one or behind it.
  void readMasks(std::uint32_t header) {
    std::array<std::uint32_t, 3> masks{0x7C00, 0x3E0, 0x1F};
    if (bits_ == 32) masks = {0xFF0000, 0xFF00, 0xFF};
    if (compression_ != kPlain && header >= 40) {
      std::array<std::uint32_t, 3> given{};
      for (std::size_t c = 0; c < 3; ++c)
        given[c] = number(54 + 4 * static_cast<std::int64_t>(c), 4);
      if (given != std::array<std::uint32_t, 3>{}) masks = given;
    }
    for (std::size_t c = 0; c < 3; ++c)
      masks_[c] = Mask(masks[c]);
  }

  // The file's own size in its header is often wrong. Padding behind the last row may be missing.
  void requirePixels() const {
    const std::int64_t lastRow = (std::int64_t{width()} * bits_ + 7) / 8;
    if (pixels_ + rowBytes_ * (height() - 1) + lastRow > input_.size())
      throw std::runtime_error(kCutOff);
  }

  std::uint8_t* rowOf(Image& image, int y) const {
    const std::size_t row = static_cast<std::size_t>(topFirst_ ? y : image.height - 1 - y);
    return image.rgb.data() + 3 * row * static_cast<std::size_t>(image.width);
  }

  void readRow(int y, std::uint8_t* rgb) {
    row_.resize(static_cast<std::size_t>(rowBytes_));
    const std::size_t wanted = static_cast<std::size_t>((std::int64_t{width()} * bits_ + 7) / 8);
    if (input_.read(pixels_ + y * rowBytes_, row_.data(), wanted) < wanted)
      throw std::runtime_error(kCutOff);
    for (std::size_t x = 0; x < static_cast<std::size_t>(width()); ++x, rgb += 3) {
      const Rgb pixel = bits_ <= 8 ? palette_[indexAt(x)] : pixelAt(x);
      std::copy(pixel.begin(), pixel.end(), rgb);
    }
  }

  std::size_t indexAt(std::size_t x) const {
    const std::size_t bit = x * bits_;
    return row_[bit / 8] >> (8 - bits_ - bit % 8) & ((1U << bits_) - 1);
  }

  Rgb pixelAt(std::size_t x) const {
    const std::uint8_t* bytes = row_.data() + x * (bits_ / 8);
    if (bits_ == 24) return {bytes[2], bytes[1], bytes[0]};
    std::uint32_t pixel = 0;
    for (std::uint32_t i = bits_ / 8; i-- > 0;)
      pixel = pixel << 8 | bytes[i];
    return {masks_[0].of(pixel), masks_[1].of(pixel), masks_[2].of(pixel)};
  }

  // Runs: a count and a colour, or 0 and a command. What no run covers has the first colour.
  void unpack(Image& image) {
    for (std::size_t i = 0; i < image.rgb.size(); i += 3)
      std::copy(palette_[0].begin(), palette_[0].end(), image.rgb.begin() + static_cast<long>(i));
    std::int64_t offset = pixels_;
    int x = 0, y = 0;
    while (y < image.height - 1 || (y == image.height - 1 && x < image.width)) {
      const std::uint32_t count = number(offset, 1), value = number(offset + 1, 1);
      offset += 2;
      if (count > 0) {
        for (std::uint32_t i = 0; i < count; ++i)
          put(image, x, y, bits_ == 8 ? value : i % 2 == 0 ? value >> 4 : value & 15);
      } else if (value == 0) {
        x = 0;
        ++y;
      } else if (value == 1) {
        return;
      } else if (value == 2) {
        x = std::min(x + static_cast<int>(number(offset, 1)), image.width);
        y += static_cast<int>(number(offset + 1, 1));
        offset += 2;
      } else {
        const std::uint32_t bytes = bits_ == 8 ? value : (value + 1) / 2;
        const std::string literal = input_.text(offset, bytes);
        for (std::uint32_t i = 0; i < value; ++i) {
          const auto byte = static_cast<std::uint8_t>(literal[bits_ == 8 ? i : i / 2]);
          put(image, x, y, bits_ == 8 ? byte : i % 2 == 0 ? byte >> 4 : byte & 15U);
        }
        offset += std::int64_t{bytes} + bytes % 2;
      }
    }
  }

  void put(Image& image, int& x, int y, std::size_t index) const {
    if (x >= image.width) return;
    std::copy(palette_[index].begin(), palette_[index].end(),
              rowOf(image, y) + std::ptrdiff_t{3} * x);
    ++x;
  }

  ImageInput& input_;
  bool topFirst_ = false;
  std::uint32_t bits_ = 0;
  std::uint32_t compression_ = kPlain;
  std::int64_t pixels_ = 0;  // where they begin
  std::int64_t rowBytes_ = 0;
  std::array<Rgb, 256> palette_{};
  std::array<Mask, 3> masks_;
  std::vector<std::uint8_t> row_;
};

}  // namespace

std::unique_ptr<ImageDecoder> openBmp(ImageInput& input) {
  return std::make_unique<BmpDecoder>(input);
}

}  // namespace adnet
