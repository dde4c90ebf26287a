// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_decoder.h"
#include "core/data/image_orientation.h"

#include <memory>
#include <new>
#include <stdexcept>
#include <webp/decode.h>
#include <webp/demux.h>

namespace adnet {
namespace {

const std::uint8_t* bytesOf(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

class WebPDecoder final : public ImageDecoder {
 public:
  explicit WebPDecoder(ImageInput& input) : input_(input) {
    if (std::int64_t{input.number(4, 4, ByteOrder::Little)} + 8 > input.size())
      throw std::runtime_error(kCutOff);
    WebPBitstreamFeatures features{};
    std::string_view start = input.piece(0);
    VP8StatusCode status = WebPGetFeatures(bytesOf(start), start.size(), &features);
    if (status == VP8_STATUS_NOT_ENOUGH_DATA) {  // behind a large colour profile
      file_ = input.text(0, static_cast<std::size_t>(input.size()));
      status = WebPGetFeatures(bytesOf(file_), file_.size(), &features);
    }
    if (status == VP8_STATUS_NOT_ENOUGH_DATA) throw std::runtime_error(kCutOff);
    if (status != VP8_STATUS_OK) failToDecode("its header");
    setSize(features.width, features.height);
  }

  // Of an animation, the first picture.
  Picture decode(const Extent&) override {
    if (file_.empty()) file_ = input_.text(0, static_cast<std::size_t>(input_.size()));
    const WebPData data{bytesOf(file_), file_.size()};
    const std::unique_ptr<WebPDemuxer, decltype(&WebPDemuxDelete)> parts(WebPDemux(&data),
                                                                         &WebPDemuxDelete);
    if (!parts) failToDecode("its parts");
    Picture picture{blankImage(static_cast<int>(WebPDemuxGetI(parts.get(), WEBP_FF_CANVAS_WIDTH)),
                               static_cast<int>(WebPDemuxGetI(parts.get(), WEBP_FF_CANVAS_HEIGHT))),
                    orientation(parts.get())};
    WebPIterator frame{};
    const bool found = WebPDemuxGetFrame(parts.get(), 1, &frame) != 0;
    const bool decoded = found && draw(frame, picture.image);
    WebPDemuxReleaseIterator(&frame);
    if (!decoded) failToDecode("its pixels");
    return picture;
  }

 private:
  // A frame of an animation may be smaller than the whole.
  static bool draw(const WebPIterator& frame, Image& image) {
    if (frame.x_offset < 0 || frame.y_offset < 0 || frame.width > image.width - frame.x_offset ||
        frame.height > image.height - frame.y_offset)
      return false;
    const std::size_t stride = std::size_t{3} * static_cast<std::size_t>(image.width);
    const std::size_t start = stride * static_cast<std::size_t>(frame.y_offset) +
                              std::size_t{3} * static_cast<std::size_t>(frame.x_offset);
    return WebPDecodeRGBInto(frame.fragment.bytes, frame.fragment.size, image.rgb.data() + start,
                             image.rgb.size() - start, static_cast<int>(stride)) != nullptr;
  }

  static int orientation(const WebPDemuxer* parts) {
    WebPChunkIterator chunk{};
    int found = 0;
    if (WebPDemuxGetChunk(parts, "EXIF", 1, &chunk) != 0) {
      found =
          orientationOfExif({reinterpret_cast<const char*>(chunk.chunk.bytes), chunk.chunk.size});
    }
    WebPDemuxReleaseChunkIterator(&chunk);
    return found;
  }

  ImageInput& input_;
  std::string file_;
};

}  // namespace

std::unique_ptr<ImageDecoder> openWebP(ImageInput& input) {
  return std::make_unique<WebPDecoder>(input);
}

}  // namespace adnet
