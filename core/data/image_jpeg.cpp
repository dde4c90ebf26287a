// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_decoder.h"
#include "core/data/image_orientation.h"

#include <array>
#include <cstdio>
#include <new>
#include <stdexcept>
#include <utility>

// Behind <cstdio>, which they need.
#include <jerror.h>
#include <jpeglib.h>

namespace adnet {
namespace {

// libjpeg's state with what it calls back.
struct Library {
  explicit Library(ImageInput& file) : input(file) {}
  ~Library() { jpeg_destroy_decompress(&state); }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  jpeg_decompress_struct state{};
  jpeg_error_mgr errors{};
  jpeg_source_mgr source{};
  JumpGuard guard;
  ImageInput& input;
  std::int64_t nextPiece = 0;  // the offset behind the piece that libjpeg has
  bool cut = false;
  std::array<char, JMSG_LENGTH_MAX> message{};
};

Library& libraryOf(j_common_ptr state) {
  return *static_cast<Library*>(state->client_data);
}
Library& libraryOf(j_decompress_ptr state) {
  return *static_cast<Library*>(state->client_data);
}

void onError(j_common_ptr state) {
  Library& library = libraryOf(state);
  library.errors.format_message(state, library.message.data());
  library.guard.jump();
}

// Of all that libjpeg warns of and reads over, only this makes a picture that is not there: the
// scan ends, and grey is put in for the rest. A few bits are often missing from the last row of
// blocks.
void onMessage(j_common_ptr common, int level) {
  Library& library = libraryOf(common);
  const jpeg_decompress_struct& state = library.state;
  if (level < 0 && library.errors.msg_code == JWRN_HIT_MARKER &&
      state.input_iMCU_row + 1 < state.total_iMCU_rows)
    library.cut = true;
}

void ignoreMessage(j_common_ptr) {}
void ignore(j_decompress_ptr) {}

boolean nextPiece(j_decompress_ptr state) {
  Library& library = libraryOf(state);
  static constexpr JOCTET kEndOfImage[2] = {0xFF, JPEG_EOI};
  const std::string_view piece = library.input.piece(library.nextPiece);
  library.nextPiece += static_cast<std::int64_t>(piece.size());
  library.cut = library.cut || piece.empty();
  library.source.next_input_byte =
      piece.empty() ? kEndOfImage : reinterpret_cast<const JOCTET*>(piece.data());
  library.source.bytes_in_buffer = piece.empty() ? sizeof kEndOfImage : piece.size();
  return TRUE;
}

void skip(j_decompress_ptr state, long count) {
  Library& library = libraryOf(state);
  if (count <= 0) return;
  const auto wanted = static_cast<std::size_t>(count);
  const std::size_t there = std::min(wanted, library.source.bytes_in_buffer);
  library.source.next_input_byte += there;
  library.source.bytes_in_buffer -= there;
  library.nextPiece += static_cast<std::int64_t>(wanted - there);
}

class JpegDecoder final : public ImageDecoder {
 public:
  explicit JpegDecoder(ImageInput& input) : library_(input) {
    readHeader();
    const jpeg_decompress_struct& state = library_.state;
    setSize(state.image_width, state.image_height);
    if (state.num_components != 1 && state.num_components != 3 && state.num_components != 4)
      refuse("is a JPEG with " + std::to_string(state.num_components) + " channels");
    requireEnd();
  }

  Picture decode(const Extent& extent) override {
    jpeg_decompress_struct& state = library_.state;
    const bool inks = state.num_components == 4;
    call([&] {
      state.scale_num = 1;
      state.scale_denom = static_cast<unsigned>(extent.reduction);
      state.out_color_space = inks ? JCS_CMYK : JCS_RGB;
      jpeg_start_decompress(&state);
    });
    Picture picture{
        blankImage(static_cast<int>(state.output_width), static_cast<int>(state.output_height)),
        orientation()};
    std::uint8_t* row = picture.image.rgb.data();
    const std::size_t rowBytes = std::size_t{3} * state.output_width;
    std::vector<std::uint8_t> inkRow(inks ? std::size_t{4} * state.output_width : 0);
    while (state.output_scanline < state.output_height) {
      JSAMPROW to = inks ? inkRow.data() : row;
      call([&] { jpeg_read_scanlines(&state, &to, 1); });
      if (inks) fromInks(inkRow, row);
      row += rowBytes;
    }
    if (library_.cut) {
      throw std::runtime_error(
          "is cut off: its picture ends before its last row. Copy or download it again.");
    }
    return picture;
  }

 private:
  template <class Work>
  void call(const Work& work) {
    if (library_.guard.run(work)) return;
    if (library_.errors.msg_code == JERR_OUT_OF_MEMORY) throw std::bad_alloc();
    if (library_.errors.msg_code == JERR_IMAGE_TOO_BIG)
      failForSize(library_.state.image_width, library_.state.image_height);
    if (library_.cut) throw std::runtime_error(kCutOff);
    failToDecode(library_.message.data());
  }

  void readHeader() {
    jpeg_decompress_struct& state = library_.state;
    state.err = jpeg_std_error(&library_.errors);
    library_.errors.error_exit = onError;
    library_.errors.emit_message = onMessage;
    library_.errors.output_message = ignoreMessage;
    state.client_data = &library_;
    library_.source.init_source = ignore;
    library_.source.fill_input_buffer = nextPiece;
    library_.source.skip_input_data = skip;
    library_.source.resync_to_restart = jpeg_resync_to_restart;
    library_.source.term_source = ignore;
    call([&] {
      jpeg_create_decompress(&state);  // clears all but `err` and `client_data`
      state.src = &library_.source;
      jpeg_save_markers(&state, JPEG_APP0 + 1, 0xFFFF);
      jpeg_read_header(&state, TRUE);
    });
  }

  // Behind the first scan's header, because an EXIF thumbnail before it has an end-of-image marker
  // of its own; behind the last scan there may be anything.
  void requireEnd() {
    constexpr std::string_view kEndOfImage = "\xFF\xD9";
    ImageInput& input = library_.input;
    const std::int64_t scan =
        library_.nextPiece - static_cast<std::int64_t>(library_.source.bytes_in_buffer);
    if (scan > input.size() || !(input.endsWith(kEndOfImage) || input.contains(kEndOfImage, scan)))
      throw std::runtime_error(kCutOff);
    library_.nextPiece = scan;  // what libjpeg had is overwritten
    library_.source.bytes_in_buffer = 0;
  }

  int orientation() const {
    using namespace std::string_view_literals;
    for (auto marker = library_.state.marker_list; marker != nullptr; marker = marker->next) {
      const std::string_view data(reinterpret_cast<const char*>(marker->data), marker->data_length);
      if (data.starts_with("Exif\0"sv)) return orientationOfExif(data);
    }
    return 0;
  }

  // Stored upside down, as Adobe's programs do, with its marker or without.
  static void fromInks(const std::vector<std::uint8_t>& inks, std::uint8_t* rgb) {
    for (std::size_t i = 0; i < inks.size(); i += 4, rgb += 3) {
      std::uint8_t cmyk[4];
      for (std::size_t c = 0; c < 4; ++c)
        cmyk[c] = static_cast<std::uint8_t>(255 - inks[i + c]);
      inkToRgb(cmyk, rgb);
    }
  }

  Library library_;
};

}  // namespace

std::unique_ptr<ImageDecoder> openJpeg(ImageInput& input) {
  return std::make_unique<JpegDecoder>(input);
}

}  // namespace adnet
