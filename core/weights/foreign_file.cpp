// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/foreign_file.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace adnet {
namespace {

using namespace std::string_view_literals;

constexpr const char* kLoadAndSave =
    "Load it in the program that wrote it, and save the weights under PyTorch's names as "
    ".safetensors, or with torch.save(model.state_dict(), \"weights.pth\").";

struct Signature {
  std::size_t at;
  std::string_view bytes;
  const char* what;  // after "is "
  const char* advice;
};
constexpr const char* kUnpack = "Unpack it, and choose the file of weights that is inside.";
constexpr const char* kOtherFile = "Choose a file of weights.";
constexpr std::array kSignatures = {
    Signature{0, "version https://git-lfs"sv,
              "a pointer of Git LFS, a few lines of text in place of the weights themselves",
              "Fetch them with \"git lfs pull\", or download the file from the web page of its "
              "repository."},
    Signature{0, "\x1f\x8b"sv, "a gzip archive", kUnpack},
    Signature{0, "BZh"sv, "a bzip2 archive", kUnpack},
    Signature{0, "\xfd\x37zXZ\0"sv, "an xz archive", kUnpack},
    Signature{0, "\x28\xb5\x2f\xfd"sv, "a zstd archive", kUnpack},
    Signature{0, "7z\xbc\xaf\x27\x1c"sv, "a 7z archive", kUnpack},
    Signature{0, "Rar!\x1a\x07"sv, "a RAR archive", kUnpack},
    Signature{257, "ustar"sv, "a tar archive", kUnpack},
    Signature{0, "PK\x05\x06"sv, "a zip archive with nothing in it", kOtherFile},
    Signature{0, "\x89HDF\r\n\x1a\n"sv, "an HDF5 file, as Keras and TensorFlow write weights",
              kLoadAndSave},
    Signature{0, "\x93NUMPY"sv, "an array of NumPy's", kLoadAndSave},
    Signature{0, "GGUF"sv, "a GGUF file, of llama.cpp", kLoadAndSave},
    Signature{4, "TFL3"sv, "a network of TensorFlow Lite", kLoadAndSave},
    Signature{0, "\x89PNG"sv, "an image", kOtherFile},
    Signature{0, "\xff\xd8\xff"sv, "an image", kOtherFile},
    Signature{0, "%PDF"sv, "a PDF document", kOtherFile},
};

std::string_view textOf(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// Without a byte order mark and white space at the beginning; lower-case, and not for ever.
std::string beginning(std::string_view text) {
  constexpr std::size_t kMost = 4096;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  std::string begin(text.substr(0, kMost));
  std::ranges::transform(begin, begin.begin(), [](unsigned char c) { return std::tolower(c); });
  return begin;
}

// A protocol buffer whose first fields are ONNX's: the version of its format (3 to some dozens),
// and then a text, the name of the program that wrote it, or the graph (onnx.proto, ModelProto).
bool isOnnx(std::string_view text) {
  return text.size() > 3 && text[0] == '\x08' && text[1] >= 3 && text[1] < 64 &&
         (text[2] == '\x12' || text[2] == '\x1a' || text[2] == '\x3a');
}

// The schema's version, 1, and a MetaGraphDef (saved_model.proto).
bool isSavedModel(std::string_view text) {
  return text.starts_with("\x08\x01\x12");
}

// UTF-8 has no byte from 0xf8 up.
bool isPrintable(std::string_view text) {
  return std::ranges::none_of(text, [](unsigned char c) {
    return c == 0x7f || c >= 0xf8 || (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
  });
}

std::string kindOfText(const std::string& begin) {
  if (begin.starts_with("<!doctype") || begin.starts_with("<html") || begin.starts_with("<?xml") ||
      begin.starts_with("<head")) {
    return "is a web page (HTML or XML), not weights: what a server gives in place of a file, "
           "where "
           "one has to log in or to confirm. Open its address in a browser, and download it there.";
  }
  const bool isJson = begin.starts_with('{') || begin.starts_with('[');
  if (isJson && begin.find("\"weight_map\"") != std::string::npos) {
    return "is the index of weights in several parts (shards), not the weights. Join the parts to "
           "one .safetensors file, and choose that.";
  }
  return std::string("is a text file") + (isJson ? " (JSON)" : "") + ", not weights. " + kOtherFile;
}

}  // namespace

std::string foreignKind(std::span<const std::byte> bytes) {
  const std::string_view text = textOf(bytes);
  if (text.empty()) return "is empty. Fetch it again.";
  for (const Signature& one : kSignatures) {
    if (text.size() > one.at && text.substr(one.at).starts_with(one.bytes)) {
      return std::string("is ") + one.what + ". " + one.advice;
    }
  }
  if (isOnnx(text)) return std::string("is a network in the format ONNX. ") + kLoadAndSave;
  if (isSavedModel(text)) return std::string("is a SavedModel of TensorFlow's. ") + kLoadAndSave;
  constexpr std::size_t kSome = 64;
  const std::string_view some = text.substr(0, kSome);
  if (some.find_first_not_of('\0') == std::string_view::npos) {
    return "begins with nothing but zeros: a download that was given its space and not its "
           "contents. Fetch it again.";
  }
  const std::string begin = beginning(text);
  return isPrintable(begin) ? kindOfText(begin) : "";
}

}  // namespace adnet
