#include "core/data/image.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/data/image_format.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <fstream>
#include <new>
#include <sstream>
#include <string_view>

namespace adnet {
namespace fs = std::filesystem;
namespace {

// A pipe or a device is never opened: reading one could wait for ever.
void requireRegularFile(const fs::path& path) {
  std::error_code code;
  const fs::file_status status = fs::status(path, code);
  if (!fs::exists(status)) throw Error(ErrorCode::NotFound, path, "there is no such file.");
  if (!fs::is_regular_file(status))
    throw Error(ErrorCode::Unreadable, path, "is not a file. Remove it from the data set.");
}

ImageHeader inspect(std::istream& stream, const fs::path& path) {
  try {
    return inspectImage(stream);
  } catch (const std::runtime_error& error) {
    throw Error(ErrorCode::BadImage, path, error.what());
  }
}

// A whole file in memory that was found sound as far as its structure goes.
class LoadedFile {
 public:
  explicit LoadedFile(const fs::path& path) {
    requireRegularFile(path);
    stream_.str(readFile(path));
    header_ = inspect(stream_, path);
  }

  const ImageHeader& header() const { return header_; }

  // Blue, green, red; 8 bits; empty where OpenCV gives up. `flags` are cv::ImreadModes.
  cv::Mat decode(int flags) const {
    const std::string_view bytes = stream_.view();
    return cv::imdecode(
        cv::Mat(1, static_cast<int>(bytes.size()), CV_8U, const_cast<char*>(bytes.data())), flags);
  }

 private:
  std::istringstream stream_;
  ImageHeader header_;
};

[[noreturn]] void failForMemory(const fs::path& path) {
  throw Error(ErrorCode::OutOfMemory, path, "needs more memory than there is. Shrink it first.");
}

[[noreturn]] void failToDecode(const fs::path& path) {
  throw Error(ErrorCode::BadImage, path, "cannot be decoded: it is damaged, or of a rare kind.");
}

Image toImage(const cv::Mat& bgr) {
  Image image{bgr.cols, bgr.rows, std::vector<std::uint8_t>(3 * bgr.total())};
  cv::Mat rgb(bgr.size(), CV_8UC3, image.rgb.data());
  cv::mixChannels({{bgr}}, {{rgb}}, {0, 2, 1, 1, 2, 0});
  return image;
}

// The image that `decode` makes of the file; what the libraries throw becomes an Error.
template <class Decode>
Image load(const fs::path& path, const Decode& decode) {
  try {
    const cv::Mat pixels = decode(LoadedFile(path));
    if (pixels.empty()) failToDecode(path);
    return toImage(pixels);
  } catch (const std::bad_alloc&) {
    failForMemory(path);
  } catch (const cv::Exception& error) {
    if (error.code == cv::Error::StsNoMem) failForMemory(path);
    failToDecode(path);
  }
}

// The strongest reduction by libjpeg that leaves at least `side` pixels on the longer side.
int reducedReading(const ImageHeader& header, int side) {
  if (header.format != ImageFormat::Jpeg) return cv::IMREAD_COLOR;
  const int scale = std::max(header.width, header.height) / side;
  if (scale >= 8) return cv::IMREAD_REDUCED_COLOR_8;
  if (scale >= 4) return cv::IMREAD_REDUCED_COLOR_4;
  if (scale >= 2) return cv::IMREAD_REDUCED_COLOR_2;
  return cv::IMREAD_COLOR;
}

cv::Mat shrunk(const cv::Mat& pixels, int side) {
  const int longer = std::max(pixels.cols, pixels.rows);
  if (longer <= side) return pixels;
  const auto scaled = [&](int length) {
    return std::max(1, (length * side + longer / 2) / longer);
  };
  cv::Mat small;
  cv::resize(pixels, small, {scaled(pixels.cols), scaled(pixels.rows)}, 0, 0, cv::INTER_AREA);
  return small;
}

}  // namespace

Image decodeImage(const fs::path& path) {
  return load(path, [](const LoadedFile& file) { return file.decode(cv::IMREAD_COLOR); });
}

Image decodeThumbnail(const fs::path& path, int side) {
  return load(path, [side](const LoadedFile& file) {
    return shrunk(file.decode(reducedReading(file.header(), side)), side);
  });
}

void checkImageFile(const fs::path& path) {
  requireRegularFile(path);
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw Error(ErrorCode::Unreadable, path, "cannot be opened for reading.");
  inspect(stream, path);
}

}  // namespace adnet
