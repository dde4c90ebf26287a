// A decoded photograph.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace adnet {

struct Image {
  int width = 0;   // pixels
  int height = 0;  // pixels
  // Rows from the top, no padding, three bytes a pixel in R, G, B order; 3 * width * height bytes.
  std::vector<std::uint8_t> rgb;

  std::size_t bytes() const { return rgb.size(); }
};

// Decodes a whole file: EXIF orientation applied, grey to three equal channels, alpha dropped, 16
// bits to 8. Throws Error NotFound, Unreadable, BadImage (empty, truncated, not an image, larger
// than 2^28 pixels) or OutOfMemory. Any thread.
Image decodeImage(const std::filesystem::path& path);

// The same at reduced size, for thumbnails: the longer side is at most `side` pixels (aspect kept).
// JPEG files are decoded at 1/2, 1/4 or 1/8 size first, which is many times quicker.
Image decodeThumbnail(const std::filesystem::path& path, int side);

// A quick look at a file without decoding it: is it a JPEG, PNG, WebP, TIFF or BMP, not empty, and
// not cut off? (A TIFF may still turn out to be, when it is decoded.) Throws as decodeImage does.
void checkImageFile(const std::filesystem::path& path);

}  // namespace adnet
