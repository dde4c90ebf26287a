// The image formats that the program reads, and what a file's structure says before it is decoded.
// OpenCV turns a truncated JPEG into a half-grey picture without a word, so truncation is found
// here.
#pragma once

#include <cstddef>
#include <iosfwd>
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

struct ImageHeader {
  ImageFormat format = ImageFormat::Jpeg;
  // Pixels, as stored (before EXIF orientation); 0 x 0 for WebP, whose sides are 16,384 at most.
  int width = 0;
  int height = 0;
};

// Does the name end as an image's does (".jpg", ".PNG", …)? That includes formats that are not read
// (".heic", ".gif", …), so that such files are reported rather than overlooked.
bool hasImageEnding(std::string_view fileName);

// Looks at the header and the end of an image, in a few short reads. `stream` is seekable and
// binary. Throws std::runtime_error with an English sentence where it cannot be read, is empty, of
// no known format, damaged, cut off, or larger than 2^28 pixels.
ImageHeader inspectImage(std::istream& stream);

}  // namespace adnet
