// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the decoders of the formats have in common: a file is judged when it is opened, by its
// header and its structure, and decoded by the format's own library. Those of them that warn on the
// standard error output are kept from it. Opening is all that a check does, so that a check and a
// decoder never disagree about the kind of a picture.
#pragma once

#include "core/data/image.h"
#include "core/data/image_format.h"
#include "core/data/image_input.h"

#include <csetjmp>
#include <cstdint>
#include <memory>
#include <string>

namespace adnet {

// What all of these throw is std::runtime_error with an English sentence to stand behind the file's
// name, or std::bad_alloc.
[[noreturn]] void failToDecode(const std::string& reason);  // as the format's library gave it
[[noreturn]] void refuse(const std::string& what);          // a kind that is not read: "holds …"

// The sides of a picture, as far as they are read here: above 0, and 2^28 pixels at most.
void requireSize(std::int64_t width, std::int64_t height);
[[noreturn]] void failForSize(std::int64_t width, std::int64_t height);  // it is too large

// A decoded picture as it is stored.
struct Picture {
  Image image;
  int orientation = 1;  // EXIF's, 1 to 8: how it is to be turned
};

// How much of a picture is wanted.
struct Extent {
  int reduction =
      1;  // 1, 2, 4 or 8: JPEG decodes to that fraction of the sides, others to the whole
  bool untilLight = false;  // of a deep picture, no more than up to a pixel that isLight()
};

// Is any of these bytes of a deep picture above the lowest 16th of what there is?
bool isLight(const std::uint8_t* rgb, std::size_t bytes);

class ImageDecoder {
 public:
  virtual ~ImageDecoder() = default;

  int width() const { return width_; }  // pixels, as stored
  int height() const { return height_; }
  bool isDeep() const { return deep_; }  // more than 8 bits a channel are made 8

  virtual Picture decode(const Extent& extent) = 0;  // once

 protected:
  void setSize(std::int64_t width, std::int64_t height) {
    requireSize(width, height);
    width_ = static_cast<int>(width);
    height_ = static_cast<int>(height);
  }
  void setDeep(bool deep) { deep_ = deep; }

 private:
  int width_ = 0;
  int height_ = 0;
  bool deep_ = false;
};

// `input` outlives the decoder.
std::unique_ptr<ImageDecoder> openJpeg(ImageInput& input);
std::unique_ptr<ImageDecoder> openPng(ImageInput& input);
std::unique_ptr<ImageDecoder> openWebP(ImageInput& input);
std::unique_ptr<ImageDecoder> openTiff(ImageInput& input);
std::unique_ptr<ImageDecoder> openBmp(ImageInput& input);

// By what the first bytes say.
std::unique_ptr<ImageDecoder> openImage(ImageInput& input);

inline Image blankImage(int width, int height) {
  return {width, height, std::vector<std::uint8_t>(std::size_t{3} * width * height)};
}

// Four channels of ink as a screen shows them without a colour profile; 255 is all of an ink.
void inkToRgb(const std::uint8_t* cmyk, std::uint8_t* rgb);

// libjpeg and libpng report an error by jumping out of the call. Nothing with a destructor may
// stand between `run` and the call.
class JumpGuard {
 public:
  // False where `work` jumped.
  template <class Work>
  bool run(const Work& work) {
    if (setjmp(place_) != 0) return false;
    work();
    return true;
  }
  [[noreturn]] void jump() { std::longjmp(place_, 1); }

 private:
  std::jmp_buf place_;
};

}  // namespace adnet
