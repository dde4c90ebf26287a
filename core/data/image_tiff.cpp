// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_decoder.h"

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <limits>
#include <memory>
#include <stdexcept>
#include <tiffio.h>

namespace adnet {
namespace {

// What libtiff reads from, and the first error that it found.
struct Source {
  ImageInput& input;
  std::int64_t offset = 0;
  char message[256] = "";
};

tmsize_t readProcedure(thandle_t handle, void* to, tmsize_t length) {
  auto& source = *static_cast<Source*>(handle);
  const std::size_t there =
      source.input.read(source.offset, to, static_cast<std::size_t>(std::max<tmsize_t>(length, 0)));
  source.offset += static_cast<std::int64_t>(there);
  return static_cast<tmsize_t>(there);
}
tmsize_t writeProcedure(thandle_t, void*, tmsize_t) {
  return 0;
}
toff_t seekProcedure(thandle_t handle, toff_t offset, int whence) {
  auto& source = *static_cast<Source*>(handle);
  constexpr toff_t kMost = std::numeric_limits<std::int64_t>::max() / 2;
  const std::int64_t from = whence == SEEK_SET   ? 0
                            : whence == SEEK_CUR ? source.offset
                                                 : source.input.size();
  source.offset = from + static_cast<std::int64_t>(std::min(offset, kMost));
  return static_cast<toff_t>(source.offset);
}
int closeProcedure(thandle_t) {
  return 0;
}
toff_t sizeProcedure(thandle_t handle) {
  return static_cast<toff_t>(static_cast<Source*>(handle)->input.size());
}

int onError(TIFF*, void* to, const char*, const char* format, va_list values) {
  auto& source = *static_cast<Source*>(to);
  if (source.message[0] == '\0')
    std::vsnprintf(source.message, sizeof source.message, format, values);
  return 1;  // and nothing on the standard error output
}
int onWarning(TIFF*, void*, const char*, const char*, va_list) {
  return 1;
}

struct Closer {
  void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};
using Handle = std::unique_ptr<TIFF, Closer>;

Handle openHandle(Source& source) {
  const std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> options(
      TIFFOpenOptionsAlloc(), &TIFFOpenOptionsFree);
  TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), std::numeric_limits<std::int32_t>::max());
  TIFFOpenOptionsSetErrorHandlerExtR(options.get(), onError, &source);
  TIFFOpenOptionsSetWarningHandlerExtR(options.get(), onWarning, &source);
  return Handle(TIFFClientOpenExt("image", "rm", &source, readProcedure, writeProcedure,
                                  seekProcedure, closeProcedure, sizeProcedure, nullptr, nullptr,
                                  options.get()));
}

// How the numbers of a pixel become red, green, blue. LibtiffsOwn: by its TIFFRGBAImage, whose
// colours are right for kinds that are rarely met; it would multiply alpha into the others.
enum class Colours { Grey, GreyInverted, Rgb, Palette, Inks, LibtiffsOwn };

int samplesOf(Colours colours) {
  return colours == Colours::Rgb ? 3 : colours == Colours::Inks ? 4 : 1;
}

class TiffDecoder final : public ImageDecoder {
 public:
  explicit TiffDecoder(ImageInput& input) : source_{input}, tiff_(openHandle(source_)) {
    if (!tiff_) failTiff();
    std::uint32_t width = 0, height = 0;
    TIFFGetField(tiff(), TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(tiff(), TIFFTAG_IMAGELENGTH, &height);
    setSize(width, height);
    requireNoPreview();
    requireCompression();
    chooseColours();
    if (colours_ != Colours::LibtiffsOwn) measureBlocks();
    setDeep(colours_ != Colours::LibtiffsOwn && bits_ > 8);
    requireWholeFile();
  }

  Picture decode(const Extent& extent) override {
    Picture picture{blankImage(width(), height())};
    std::uint16_t orientation = 1;
    TIFFGetFieldDefaulted(tiff(), TIFFTAG_ORIENTATION, &orientation);
    picture.orientation = orientation;
    if (colours_ == Colours::LibtiffsOwn) {
      readByLibtiff(picture.image);
    } else {
      readBlocks(picture.image, extent);
    }
    return picture;
  }

 private:
  TIFF* tiff() const { return tiff_.get(); }

  std::uint16_t field(std::uint32_t tag) const {
    std::uint16_t value = 0;
    TIFFGetFieldDefaulted(tiff(), tag, &value);
    return value;
  }

  [[noreturn]] void failTiff() const {
    const std::string_view message(source_.message);
    if (message.find("ead error") != std::string_view::npos ||
        message.find("Can not read TIFF directory") != std::string_view::npos ||
        message.find("Cannot read TIFF header") != std::string_view::npos)
      throw std::runtime_error(kCutOff);
    failToDecode(std::string(message));
  }

  // The raw files of cameras are TIFFs whose first picture is a small one.
  void requireNoPreview() const {
    std::uint32_t kind = 0;
    std::uint16_t count = 0;
    std::uint64_t* offsets = nullptr;
    if (TIFFGetField(tiff(), TIFFTAG_SUBFILETYPE, &kind) && (kind & FILETYPE_REDUCEDIMAGE) != 0 &&
        TIFFGetField(tiff(), TIFFTAG_SUBIFD, &count, &offsets))
      refuse("is a camera's raw file, of which only the preview could be read");
  }

  void requireCompression() const {
    const std::uint16_t compression = field(TIFFTAG_COMPRESSION);
    if (!TIFFIsCODECConfigured(compression)) {
      refuse("is a TIFF packed in a way that is not read here (compression " +
             std::to_string(compression) + ")");
    }
  }

  void chooseColours() {
    bits_ = field(TIFFTAG_BITSPERSAMPLE);
    samples_ = field(TIFFTAG_SAMPLESPERPIXEL);
    planes_ = field(TIFFTAG_PLANARCONFIG) == PLANARCONFIG_SEPARATE ? samples_ : 1;
    const std::uint16_t format = field(TIFFTAG_SAMPLEFORMAT);
    if (format == SAMPLEFORMAT_IEEEFP) refuse("is a TIFF that holds floating-point numbers");
    if (format == SAMPLEFORMAT_INT) refuse("is a TIFF that holds signed numbers");
    if (format != SAMPLEFORMAT_UINT && format != SAMPLEFORMAT_VOID)
      refuse("is a TIFF that holds complex numbers");
    std::uint16_t photometric = PHOTOMETRIC_MINISWHITE;
    if (!TIFFGetField(tiff(), TIFFTAG_PHOTOMETRIC, &photometric))
      photometric = samples_ >= 3 ? PHOTOMETRIC_RGB : PHOTOMETRIC_MINISBLACK;
    colours_ = coloursOf(photometric);
    if (colours_ == Colours::LibtiffsOwn) {
      char why[1024] = "";
      if (!TIFFRGBAImageOK(tiff(), why)) refuse("is a TIFF of a kind that is not read here");
      return;
    }
    requireBits();
    const int wanted = samplesOf(colours_);
    if (samples_ < wanted || (wanted == 1 && samples_ > 2)) {
      refuse("is a TIFF with " + std::to_string(samples_) +
             " bands, of which it does not say which are red, green and blue");
    }
    if (colours_ == Colours::Palette) readPalette();
    std::uint16_t count = 0, *kinds = nullptr;
    if (TIFFGetField(tiff(), TIFFTAG_EXTRASAMPLES, &count, &kinds) && count > 0)
      multipliedByAlpha_ = kinds[0] == EXTRASAMPLE_ASSOCALPHA && samples_ > wanted &&
                           colours_ != Colours::Palette && colours_ != Colours::Inks;
  }

  Colours coloursOf(std::uint16_t photometric) const {
    switch (photometric) {
      case PHOTOMETRIC_MINISWHITE:
        return Colours::GreyInverted;
      case PHOTOMETRIC_MINISBLACK:
        return Colours::Grey;
      case PHOTOMETRIC_RGB:
        return Colours::Rgb;
      case PHOTOMETRIC_PALETTE:
        return Colours::Palette;
      case PHOTOMETRIC_SEPARATED:
        return Colours::Inks;
      case PHOTOMETRIC_YCBCR:
        if (field(TIFFTAG_COMPRESSION) != COMPRESSION_JPEG || planes_ != 1)
          return Colours::LibtiffsOwn;
        TIFFSetField(tiff(), TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);  // libjpeg converts
        return Colours::Rgb;
      default:
        return Colours::LibtiffsOwn;
    }
  }

  void requireBits() const {
    const unsigned most = colours_ == Colours::Palette ? 8 : 16;
    const bool known =
        bits_ == 1 || bits_ == 2 || bits_ == 4 || bits_ == 8 || bits_ == 12 || bits_ == 16;
    if (!known || bits_ > most)
      refuse("is a TIFF with " + std::to_string(bits_) + " bits a channel");
  }

  // 16 bits a colour; programs that knew no better wrote 8.
  void readPalette() {
    std::uint16_t *red = nullptr, *green = nullptr, *blue = nullptr;
    if (!TIFFGetField(tiff(), TIFFTAG_COLORMAP, &red, &green, &blue))
      failToDecode("it has no palette");
    const std::size_t colours = std::size_t{1} << bits_;
    const auto small = [colours](const std::uint16_t* map) {
      return std::all_of(map, map + colours, [](std::uint16_t value) { return value < 256; });
    };
    const int shift = small(red) && small(green) && small(blue) ? 0 : 8;
    for (std::size_t i = 0; i < colours; ++i)
      palette_[i] = {static_cast<std::uint8_t>(red[i] >> shift),
                     static_cast<std::uint8_t>(green[i] >> shift),
                     static_cast<std::uint8_t>(blue[i] >> shift)};
  }

  // Are all pixels in the file? libtiff would find out while it decodes.
  void requireWholeFile() const {
    const std::uint32_t count =
        TIFFIsTiled(tiff()) ? TIFFNumberOfTiles(tiff()) : TIFFNumberOfStrips(tiff());
    const auto size = static_cast<std::uint64_t>(source_.input.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint64_t offset = TIFFGetStrileOffset(tiff(), i);
      const std::uint64_t length = TIFFGetStrileByteCount(tiff(), i);
      if (offset > size || length > size - offset) throw std::runtime_error(kCutOff);
    }
  }

  void readByLibtiff(Image& image) {
    char why[1024] = "";
    TIFFRGBAImage reader;
    if (!TIFFRGBAImageBegin(&reader, tiff(), 1, why)) failToDecode(why);
    const std::unique_ptr<TIFFRGBAImage, decltype(&TIFFRGBAImageEnd)> end(&reader,
                                                                          &TIFFRGBAImageEnd);
    reader.req_orientation = reader.orientation;  // turned later, as all are
    std::vector<std::uint32_t> raster(image.rgb.size() / 3);
    if (!TIFFRGBAImageGet(&reader, raster.data(), reader.width, reader.height)) failTiff();
    std::uint8_t* to = image.rgb.data();
    for (const std::uint32_t pixel : raster) {
      *to++ = static_cast<std::uint8_t>(TIFFGetR(pixel));
      *to++ = static_cast<std::uint8_t>(TIFFGetG(pixel));
      *to++ = static_cast<std::uint8_t>(TIFFGetB(pixel));
    }
  }

  // A strip is a block as wide as the picture.
  void measureBlocks() {
    tiled_ = TIFFIsTiled(tiff()) != 0;
    std::uint32_t wide = static_cast<std::uint32_t>(width()), high = 0;
    TIFFGetFieldDefaulted(tiff(), tiled_ ? TIFFTAG_TILELENGTH : TIFFTAG_ROWSPERSTRIP, &high);
    if (tiled_) TIFFGetField(tiff(), TIFFTAG_TILEWIDTH, &wide);
    if (!tiled_) high = std::min(high, static_cast<std::uint32_t>(height()));
    requireSize(wide, high);
    blockWidth_ = static_cast<int>(wide);
    blockHeight_ = static_cast<int>(high);
    const std::size_t inRow = std::size_t{wide} * static_cast<std::size_t>(samples_ / planes_);
    rowBytes_ = (inRow * bits_ + 7) / 8;
    blockBytes_ = tiled_ ? TIFFTileSize(tiff()) : TIFFStripSize(tiff());
    if (blockBytes_ <= 0 || static_cast<std::size_t>(blockBytes_) / high < rowBytes_)
      failToDecode("blocks of another size");
    if (blockBytes_ > std::numeric_limits<std::int32_t>::max())
      refuse("is a TIFF whose pixels are packed into too large blocks");
  }

  void readBlocks(Image& image, const Extent& extent) {
    const int used = planes_ == 1 ? 1 : usedSamples();
    blocks_.assign(static_cast<std::size_t>(used),
                   std::vector<std::uint8_t>(static_cast<std::size_t>(blockBytes_)));
    for (std::int64_t y = 0; y < height(); y += blockHeight_) {
      for (std::int64_t x = 0; x < width(); x += blockWidth_) {
        const auto rows =
            static_cast<std::size_t>(std::min<std::int64_t>(blockHeight_, height() - y));
        const auto columns =
            static_cast<std::size_t>(std::min<std::int64_t>(blockWidth_, width() - x));
        for (int plane = 0; plane < used; ++plane)
          readBlock(static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y), plane,
                    rowBytes_ * rows);
        for (std::size_t row = 0; row < rows; ++row) {
          const std::size_t pixel =
              (static_cast<std::size_t>(y) + row) * static_cast<std::size_t>(width()) +
              static_cast<std::size_t>(x);
          std::uint8_t* rgb = image.rgb.data() + 3 * pixel;
          convertRow(rowBytes_ * row, columns, rgb);
          if (extent.untilLight && isLight(rgb, 3 * columns)) return;
        }
      }
    }
  }

  // The samples of a pixel that its colours are made from.
  int usedSamples() const { return samplesOf(colours_) + (multipliedByAlpha_ ? 1 : 0); }

  void readBlock(std::uint32_t x, std::uint32_t y, int plane, std::size_t needed) {
    auto& block = blocks_[static_cast<std::size_t>(plane)];
    const auto sample = static_cast<std::uint16_t>(plane);
    const tmsize_t got = tiled_
                             ? TIFFReadEncodedTile(tiff(), TIFFComputeTile(tiff(), x, y, 0, sample),
                                                   block.data(), blockBytes_)
                             : TIFFReadEncodedStrip(tiff(), TIFFComputeStrip(tiff(), y, sample),
                                                    block.data(), blockBytes_);
    if (got < 0) failTiff();
    if (static_cast<std::size_t>(got) < needed) throw std::runtime_error(kCutOff);
  }

  void convertRow(std::size_t start, std::size_t columns, std::uint8_t* rgb) const {
    const auto used = static_cast<std::size_t>(usedSamples());
    const auto inPixel = static_cast<std::size_t>(samples_);
    std::array<std::uint8_t, 4> pixel{};
    for (std::size_t x = 0; x < columns; ++x, rgb += 3) {
      for (std::size_t s = 0; s < used; ++s)
        pixel[s] = planes_ == 1 ? sample(blocks_[0].data() + start, x * inPixel + s)
                                : sample(blocks_[s].data() + start, x);
      convertPixel(pixel.data(), rgb);
    }
  }

  // The number at `index` of a row, made 8 bits; an index of a palette stays as it is.
  std::uint8_t sample(const std::uint8_t* row, std::size_t index) const {
    if (bits_ == 8) return row[index];
    if (bits_ == 16) {
      std::uint16_t value = 0;
      std::copy_n(row + 2 * index, 2, reinterpret_cast<std::uint8_t*>(&value));
      return static_cast<std::uint8_t>(value >> 8);
    }
    if (bits_ == 12) {
      const std::uint8_t* pair = row + index / 2 * 3;
      return index % 2 == 0 ? pair[0] : static_cast<std::uint8_t>(pair[1] << 4 | pair[2] >> 4);
    }
    const std::size_t bit = index * bits_;
    const unsigned largest = (1U << bits_) - 1;
    const unsigned value = row[bit / 8] >> (8 - bits_ - bit % 8) & largest;
    return static_cast<std::uint8_t>(colours_ == Colours::Palette ? value : value * 255 / largest);
  }

  void convertPixel(const std::uint8_t* pixel, std::uint8_t* rgb) const {
    switch (colours_) {
      case Colours::Palette:
        std::copy_n(palette_[pixel[0]].begin(), 3, rgb);
        return;
      case Colours::Inks:
        inkToRgb(pixel, rgb);
        return;
      case Colours::Rgb:
        std::copy_n(pixel, 3, rgb);
        break;
      case Colours::GreyInverted:
        std::fill_n(rgb, 3, static_cast<std::uint8_t>(255 - pixel[0]));
        break;
      default:
        std::fill_n(rgb, 3, pixel[0]);
        break;
    }
    if (!multipliedByAlpha_) return;
    const int alpha = pixel[samplesOf(colours_)];
    for (int c = 0; c < 3; ++c)
      rgb[c] = static_cast<std::uint8_t>(alpha == 0 ? 0 : std::min(255, rgb[c] * 255 / alpha));
  }

  Source source_;
  Handle tiff_;
  unsigned bits_ = 0;  // a sample
  int samples_ = 0;    // a pixel
  int planes_ = 1;     // 1, or as many as samples: each stored by itself
  Colours colours_ = Colours::Grey;
  bool multipliedByAlpha_ = false;
  bool tiled_ = false;
  int blockWidth_ = 0;  // pixels
  int blockHeight_ = 0;
  std::size_t rowBytes_ = 0;  // of a block
  tmsize_t blockBytes_ = 0;
  std::array<std::array<std::uint8_t, 3>, 256> palette_{};
  std::vector<std::vector<std::uint8_t>> blocks_;  // of each plane
};

}  // namespace

std::unique_ptr<ImageDecoder> openTiff(ImageInput& input) {
  return std::make_unique<TiffDecoder>(input);
}

}  // namespace adnet
