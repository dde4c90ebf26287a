// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_decoder.h"
#include "core/data/image_orientation.h"

#include <cstdio>
#include <new>
#include <png.h>
#include <stdexcept>

namespace adnet {
namespace {

struct Library {
  explicit Library(ImageInput& file) : input(file) {}
  ~Library() { png_destroy_read_struct(&png, &info, nullptr); }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  png_structp png = nullptr;
  png_infop info = nullptr;
  JumpGuard guard;
  ImageInput& input;
  std::int64_t offset = 0;
  bool cut = false;
  char message[128] = "";
};

void onError(png_structp png, png_const_charp message) {
  auto& library = *static_cast<Library*>(png_get_error_ptr(png));
  std::snprintf(library.message, sizeof library.message, "%s", message);
  library.guard.jump();
}

void onWarning(png_structp, png_const_charp) {}

void onRead(png_structp png, png_bytep to, std::size_t length) {
  auto& library = *static_cast<Library*>(png_get_io_ptr(png));
  const std::size_t there = library.input.read(library.offset, to, length);
  library.offset += static_cast<std::int64_t>(there);
  if (there == length) return;
  library.cut = true;
  png_error(png, "end of file");
}

// ImageMagick's way of keeping EXIF in a text: a name, a length, and hexadecimal digits in lines.
std::string fromHexadecimal(std::string_view profile) {
  for (int line = 0; line < 3; ++line) {
    const std::size_t end = profile.find('\n');
    if (end == std::string_view::npos) return {};
    profile.remove_prefix(end + 1);
  }
  std::string bytes;
  int digits = 0, value = 0;
  for (const char letter : profile) {
    const int digit = letter >= '0' && letter <= '9'   ? letter - '0'
                      : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10
                      : letter >= 'A' && letter <= 'F' ? letter - 'A' + 10
                                                       : -1;
    if (digit < 0) continue;
    value = value * 16 + digit;
    if (++digits % 2 != 0) continue;
    bytes.push_back(static_cast<char>(value));
    value = 0;
  }
  return bytes;
}

class PngDecoder final : public ImageDecoder {
 public:
  explicit PngDecoder(ImageInput& input) : library_(input) {
    if (input.text(12, 4) != "IHDR") throw std::runtime_error(kDamaged);
    setSize(input.number(16, 4, ByteOrder::Big), input.number(20, 4, ByteOrder::Big));
    readHeader();
    setDeep(png_get_bit_depth(library_.png, library_.info) > 8);
    requireEnd();
  }

  Picture decode(const Extent& extent) override {
    Picture picture{blankImage(width(), height())};
    png_structp png = library_.png;
    const std::size_t rowBytes = std::size_t{3} * static_cast<std::size_t>(width());
    int passes = 1;
    call([&] {
      png_set_expand(png);
      png_set_strip_16(png);
      png_set_strip_alpha(png);
      png_set_gray_to_rgb(png);
      passes = png_set_interlace_handling(png);
      png_read_update_info(png, library_.info);
    });
    if (png_get_rowbytes(png, library_.info) != rowBytes) failToDecode("rows of another length");
    bool light = false;
    call([&] {
      for (int row = 0; row < passes * height() && !light; ++row) {
        std::uint8_t* rgb = picture.image.rgb.data() + rowBytes * std::size_t(row % height());
        png_read_row(png, rgb, nullptr);
        light = extent.untilLight && isLight(rgb, rowBytes);
      }
      if (!light) png_read_end(png, library_.info);
    });
    picture.orientation = orientation();
    return picture;
  }

 private:
  template <class Work>
  void call(const Work& work) {
    if (library_.guard.run(work)) return;
    if (library_.cut) throw std::runtime_error(kCutOff);
    failToDecode(library_.message);
  }

  void readHeader() {
    library_.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &library_, onError, onWarning);
    if (library_.png == nullptr) throw std::bad_alloc();
    call([&] {
      library_.info = png_create_info_struct(library_.png);
      png_set_read_fn(library_.png, &library_, onRead);
      png_set_user_limits(library_.png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);  // requireSize() limits
      png_read_info(library_.png, library_.info);
    });
  }

  // Chunks of length, type, data, checksum; the last is IEND. Behind it there may be anything.
  void requireEnd() {
    constexpr std::string_view kLastChunk("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
    constexpr int kMostChunks = 100'000;  // against files made to waste time; most have 8 KiB each
    ImageInput& input = library_.input;
    if (input.endsWith(kLastChunk)) return;
    std::int64_t offset = 8;
    for (int chunk = 0; chunk < kMostChunks; ++chunk) {
      if (input.text(offset, 12) == kLastChunk) return;
      offset += 12 + std::int64_t{input.number(offset, 4, ByteOrder::Big)};
    }
    throw std::runtime_error(kDamaged);
  }

  // Of the chunk eXIf, before the pixels or behind them, or else as other programs keep it.
  int orientation() const {
    png_bytep exif = nullptr;
    png_uint_32 length = 0;
    int found = 0;
    const bool hasChunk = png_get_eXIf_1(library_.png, library_.info, &length, &exif) != 0;
    if (hasChunk) found = orientationOfExif({reinterpret_cast<const char*>(exif), length});
    png_textp texts = nullptr;
    const int count = png_get_text(library_.png, library_.info, &texts, nullptr);
    for (int i = 0; i < count && found == 0; ++i) {
      const std::string_view key(texts[i].key);
      const std::size_t size =
          texts[i].compression > 0 ? texts[i].itxt_length : texts[i].text_length;
      const std::string_view text(texts[i].text, size);
      if (key == "XML:com.adobe.xmp") found = orientationOfXmp(text);
      if (key == "Raw profile type exif" && !hasChunk)
        found = orientationOfExif(fromHexadecimal(text));
    }
    return found;
  }

  Library library_;
};

}  // namespace

std::unique_ptr<ImageDecoder> openPng(ImageInput& input) {
  return std::make_unique<PngDecoder>(input);
}

}  // namespace adnet
