// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_file.h"

#include "core/base/error.h"
#include "core/data/image_decoder.h"
#include "core/data/image_orientation.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <fstream>
#include <new>
#include <stdexcept>
#include <utility>

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

// Opens the file and hands its decoder to `use`; what that throws becomes an Error.
template <class Use>
auto withDecoder(const fs::path& path, const Use& use) {
  requireRegularFile(path);
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw Error(ErrorCode::Unreadable, path, "cannot be opened for reading.");
  bool failed = false;
  try {
    ImageInput input(stream);
    try {
      return use(*openImage(input));
    } catch (const std::runtime_error&) {
      failed = input.failed();
      throw;
    }
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::OutOfMemory, path, "needs more memory than there is. Shrink it first.");
  } catch (const std::runtime_error& error) {
    if (failed) throw Error(ErrorCode::Unreadable, path, "cannot be read: the disk failed.");
    throw Error(ErrorCode::BadImage, path, error.what());
  }
}

// Cameras and microscopes put 10 or 12 bits into 16. Of 8 bits, such a picture would keep 4 or
// fewer, and be black to the eye.
Picture decoded(ImageDecoder& decoder, const Extent& extent) {
  Picture picture = decoder.decode(extent);
  if (decoder.isDeep() && !isLight(picture.image.rgb.data(), picture.image.bytes())) {
    throw std::runtime_error(
        "is almost black: it has 16 bits, of which the upper 4 are never used. Multiply its "
        "numbers by 16, or save it with 8 bits.");
  }
  return picture;
}

// The strongest reduction that leaves at least `side` pixels on the longer side.
int reductionFor(const ImageDecoder& decoder, int side) {
  const int scale = std::max(decoder.width(), decoder.height()) / side;
  return scale >= 8 ? 8 : scale >= 4 ? 4 : scale >= 2 ? 2 : 1;
}

Image shrunk(Image image, int side) {
  const int longer = std::max(image.width, image.height);
  if (longer <= side) return image;
  const auto scaled = [&](int length) {
    return std::max(1, (length * side + longer / 2) / longer);
  };
  Image small = blankImage(scaled(image.width), scaled(image.height));
  const cv::Mat from(image.height, image.width, CV_8UC3, image.rgb.data());
  cv::Mat to(small.height, small.width, CV_8UC3, small.rgb.data());
  cv::resize(from, to, to.size(), 0, 0, cv::INTER_AREA);
  return small;
}

}  // namespace

Image decodeImage(const fs::path& path) {
  return withDecoder(path, [](ImageDecoder& decoder) {
    Picture picture = decoded(decoder, {});
    return turned(std::move(picture.image), picture.orientation);
  });
}

Image decodeThumbnail(const fs::path& path, int side) {
  return withDecoder(path, [side](ImageDecoder& decoder) {
    Picture picture = decoded(decoder, {.reduction = reductionFor(decoder, side)});
    return turned(shrunk(std::move(picture.image), side), picture.orientation);
  });
}

void checkImageFile(const fs::path& path) {
  withDecoder(path, [](ImageDecoder& decoder) {
    if (decoder.isDeep()) decoded(decoder, {.untilLight = true});
  });
}

}  // namespace adnet
