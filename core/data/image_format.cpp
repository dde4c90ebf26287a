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

}  // namespace

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
  const std::string start =
      file.text(0, static_cast<std::size_t>(std::min<std::int64_t>(file.size(), 12)));
  const auto startsWith = [&start](std::string_view signature) {
    return start.starts_with(signature);
  };
  using namespace std::string_view_literals;
  if (startsWith("\xFF\xD8\xFF")) return inspectJpeg(file);
  if (startsWith("\x89PNG\r\n\x1A\n")) return inspectPng(file);
  if (startsWith("RIFF") && start.ends_with("WEBP")) return inspectWebP(file);
  if (startsWith("II*\0"sv)) return inspectTiff(file, ByteOrder::Little);
  if (startsWith("MM\0*"sv)) return inspectTiff(file, ByteOrder::Big);
  if (startsWith("BM")) return inspectBmp(file);
  throw std::runtime_error(
      "is not an image that is read here (JPEG, PNG, WebP, TIFF, BMP). Convert or remove it.");
}

}  // namespace adnet
