#include "core/data/image_format.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <istream>
#include <limits>
#include <span>
#include <stdexcept>
#include <string>

namespace adnet {
namespace {

constexpr std::int64_t kMaxPixels = std::int64_t{1} << 28;

constexpr const char* kCutOff = "is cut off: its end is missing. Copy or download it again.";
constexpr const char* kDamaged =
    "is damaged: its header makes no sense. Copy or download it again.";

constexpr const char* kNoImage =
    "is not an image that is read here (JPEG, PNG, WebP, TIFF, BMP). Convert or remove it.";

enum class ByteOrder { Big, Little };

// Numbers at places of a file; reading past its end means that the file is cut off.
class Reader {
 public:
  explicit Reader(std::istream& stream) : stream_(stream) {
    stream_.seekg(0, std::ios::end);
    size_ = stream_.tellg();
    if (size_ < 0) throw std::runtime_error("cannot be read. Remove it from the data set.");
  }

  std::int64_t size() const { return size_; }

  std::string text(std::int64_t offset, std::size_t length) {
    std::string bytes(length, '\0');
    stream_.clear();
    stream_.seekg(offset);
    stream_.read(bytes.data(), static_cast<std::streamsize>(length));
    if (!stream_) throw std::runtime_error(kCutOff);
    return bytes;
  }

  std::uint32_t number(std::int64_t offset, std::size_t length, ByteOrder order) {
    std::string bytes = text(offset, length);
    if (order == ByteOrder::Little) std::reverse(bytes.begin(), bytes.end());
    std::uint32_t value = 0;
    for (const char byte : bytes)
      value = value << 8 | static_cast<std::uint8_t>(byte);
    return value;
  }

  bool endsWith(std::string_view end) {
    const auto length = static_cast<std::int64_t>(end.size());
    return size_ >= length && text(size_ - length, end.size()) == end;
  }

  // Is `pattern` anywhere from `offset` on?
  bool contains(std::string_view pattern, std::int64_t offset) {
    constexpr std::int64_t kChunk = 1 << 16;
    const auto overlap = static_cast<std::int64_t>(pattern.size()) - 1;
    for (; offset < size_; offset += kChunk - overlap) {
      const std::string chunk =
          text(offset, static_cast<std::size_t>(std::min(kChunk, size_ - offset)));
      if (chunk.find(pattern) != std::string::npos) return true;
    }
    return false;
  }

 private:
  std::istream& stream_;
  std::int64_t size_ = 0;
};

ImageHeader checkedHeader(ImageFormat format, std::int64_t width, std::int64_t height) {
  if (width <= 0 || height <= 0) throw std::runtime_error(kDamaged);
  if (width > kMaxPixels / height) {
    throw std::runtime_error("claims to be " + std::to_string(width) + " x " +
                             std::to_string(height) +
                             " pixels, which is more than is read here. Shrink it first.");
  }
  return {format, static_cast<int>(width), static_cast<int>(height)};
}

// JPEG: ITU T.81, annex B. Segments are walked to the first scan, because an EXIF thumbnail before
// it has an end-of-image marker of its own; behind the last scan there may be anything.
ImageHeader inspectJpeg(Reader& file) {
  constexpr std::string_view kEndOfImage = "\xFF\xD9";
  constexpr int kMostSegments = 10'000;  // a bound for files that are made to waste time
  std::int64_t width = 0, height = 0, offset = 2;
  for (int segment = 0; segment < kMostSegments; ++segment) {
    const std::uint32_t marker = file.number(offset, 2, ByteOrder::Big);
    if (marker < 0xFF00) throw std::runtime_error(kDamaged);
    if (marker == 0xFFFF) {  // a fill byte
      ++offset;
      continue;
    }
    const std::uint32_t length = file.number(offset + 2, 2, ByteOrder::Big);
    const bool startsFrame = marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 &&
                             marker != 0xFFC8 && marker != 0xFFCC;
    if (startsFrame) {
      height = file.number(offset + 5, 2, ByteOrder::Big);
      width = file.number(offset + 7, 2, ByteOrder::Big);
    }
    offset += 2 + std::int64_t{length};
    if (marker == 0xFFDA) {
      if (offset > file.size() ||
          !(file.endsWith(kEndOfImage) || file.contains(kEndOfImage, offset)))
        throw std::runtime_error(kCutOff);
      return checkedHeader(ImageFormat::Jpeg, width, height);
    }
  }
  throw std::runtime_error(kDamaged);
}

// PNG: chunks of length, type, data, checksum; the last is IEND.
ImageHeader inspectPng(Reader& file) {
  constexpr std::string_view kLastChunk("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
  constexpr int kMostChunks = 100'000;  // a bound as above; libpng writes 8 KiB a chunk
  if (file.text(12, 4) != "IHDR") throw std::runtime_error(kDamaged);
  const ImageHeader header = checkedHeader(ImageFormat::Png, file.number(16, 4, ByteOrder::Big),
                                           file.number(20, 4, ByteOrder::Big));
  if (file.endsWith(kLastChunk)) return header;
  std::int64_t offset = 8;
  for (int chunk = 0; chunk < kMostChunks; ++chunk) {
    if (file.text(offset, 12) == kLastChunk) return header;
    offset += 12 + std::int64_t{file.number(offset, 4, ByteOrder::Big)};
  }
  throw std::runtime_error(kDamaged);
}

// WebP: a RIFF file, which says how long it is.
ImageHeader inspectWebP(Reader& file) {
  if (std::int64_t{file.number(4, 4, ByteOrder::Little)} + 8 > file.size())
    throw std::runtime_error(kCutOff);
  return {ImageFormat::WebP, 0, 0};
}

// TIFF 6.0, section 2: the first directory's entries 256 and 257 are the sides.
ImageHeader inspectTiff(Reader& file, ByteOrder order) {
  const std::int64_t directory = file.number(4, 4, order);
  const std::uint32_t entries = file.number(directory, 2, order);
  std::int64_t width = 0, height = 0;
  for (std::uint32_t i = 0; i < entries; ++i) {
    const std::int64_t entry = directory + 2 + 12 * std::int64_t{i};
    const std::uint32_t tag = file.number(entry, 2, order);
    if (tag != 256 && tag != 257) continue;
    const bool isShort = file.number(entry + 2, 2, order) == 3;
    (tag == 256 ? width : height) = file.number(entry + 8, isShort ? 2 : 4, order);
  }
  return checkedHeader(ImageFormat::Tiff, width, height);
}

ImageHeader inspectBmp(Reader& file) {
  if (std::int64_t{file.number(2, 4, ByteOrder::Little)} > file.size())
    throw std::runtime_error(kCutOff);
  if (file.number(14, 4, ByteOrder::Little) == 12) {  // the header of OS/2 1.x
    return checkedHeader(ImageFormat::Bmp, file.number(18, 2, ByteOrder::Little),
                         file.number(20, 2, ByteOrder::Little));
  }
  const std::int64_t width = std::int32_t(file.number(18, 4, ByteOrder::Little));
  const std::int64_t height = std::int32_t(file.number(22, 4, ByteOrder::Little));
  return checkedHeader(ImageFormat::Bmp, width, height < 0 ? -height : height);  // < 0: top first
}

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

ImageHeader inspectImage(std::istream& stream) {
  Reader file(stream);
  if (file.size() == 0) throw std::runtime_error("is empty. Copy or download it again.");
  if (file.size() > std::numeric_limits<int>::max())
    throw std::runtime_error(
        "is larger than 2 GB, which is more than is read here. Shrink it first.");
  const std::optional<ImageFormat> format = formatOf(
      file.text(0, static_cast<std::size_t>(std::min<std::int64_t>(file.size(), kSignatureBytes))));
  if (!format) throw std::runtime_error(kNoImage);
  if (!isRead(*format)) {
    throw std::runtime_error(std::string("is of a format that is not read here: ") +
                             nameOf(*format) + ". Convert it to JPEG or PNG, or remove it.");
  }
  const ByteOrder order = file.text(0, 1) == "M" ? ByteOrder::Big : ByteOrder::Little;
  switch (*format) {
    case ImageFormat::Jpeg:
      return inspectJpeg(file);
    case ImageFormat::Png:
      return inspectPng(file);
    case ImageFormat::WebP:
      return inspectWebP(file);
    case ImageFormat::Tiff:
      return inspectTiff(file, order);
    default:
      return inspectBmp(file);
  }
}

}  // namespace adnet
