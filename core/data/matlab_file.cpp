// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/matlab_file.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <new>
#include <stdexcept>
#include <zlib.h>

namespace adnet {
namespace {

constexpr std::size_t kMostUnpacked = std::size_t{1} << 24;  // bytes
constexpr int kDeepest = 4;                                  // arrays within arrays
constexpr std::size_t kMostParts = std::size_t{1} << 18;     // arrays and fields in all

// Types of elements and classes of arrays, as the format numbers them.
enum Type : std::uint32_t {
  kInt8 = 1,
  kUint8 = 2,
  kInt16 = 3,
  kUint16 = 4,
  kInt32 = 5,
  kUint32 = 6,
  kSingle = 7,
  kDouble = 9,
  kMatrix = 14,
  kCompressed = 15,
  kUtf8 = 16,
  kUtf16 = 17
};
enum Class : std::uint32_t {
  kCellClass = 1,
  kStructClass = 2,
  kCharClass = 4,
  kFirstNumberClass = 6,
  kLastNumberClass = 13
};

struct Element {
  std::uint32_t type = 0;
  std::string_view data;
};

[[noreturn]] void damaged() {
  throw std::runtime_error("is damaged.");
}

[[noreturn]] void tooLarge() {
  throw std::runtime_error("holds far more than it should.");
}

// An array takes far more memory than the 8 bytes that an empty one has in a file.
void countPart(std::size_t& partsLeft) {
  if (partsLeft == 0) tooLarge();
  --partsLeft;
}

template <class Value>
Value load(std::string_view bytes) {
  Value value{};
  if (bytes.size() < sizeof(value)) damaged();
  std::memcpy(&value, bytes.data(), sizeof(value));
  return value;
}

// Takes the first element off `rest`. Small ones keep their data, up to 4 bytes, in the tag.
Element takeElement(std::string_view& rest) {
  if (rest.size() < 8) damaged();
  const auto first = load<std::uint32_t>(rest);
  if (const std::size_t size = first >> 16; size > 0) {
    if (size > 4) damaged();
    const Element element{first & 0xFFFF, rest.substr(4, size)};
    rest.remove_prefix(8);
    return element;
  }
  const std::size_t size = load<std::uint32_t>(rest.substr(4));
  if (size > rest.size() - 8) damaged();
  const Element element{first, rest.substr(8, size)};
  const std::size_t padded = first == kCompressed ? size : (size + 7) / 8 * 8;
  rest.remove_prefix(std::min(8 + padded, rest.size()));
  return element;
}

std::string unpacked(std::string_view packed, std::size_t most) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) throw std::bad_alloc();
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string bytes;
  std::array<char, 1 << 14> piece;
  int state = Z_OK;
  while (state == Z_OK && bytes.size() <= most) {
    stream.next_out = reinterpret_cast<Bytef*>(piece.data());
    stream.avail_out = piece.size();
    state = inflate(&stream, Z_NO_FLUSH);
    bytes.append(piece.data(), piece.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  if (bytes.size() > most) tooLarge();
  if (state != Z_STREAM_END) damaged();
  return bytes;
}

double firstNumber(const Element& element) {
  if (element.data.empty()) return std::numeric_limits<double>::quiet_NaN();
  switch (element.type) {
    case kInt8:
      return load<std::int8_t>(element.data);
    case kUint8:
      return load<std::uint8_t>(element.data);
    case kInt16:
      return load<std::int16_t>(element.data);
    case kUint16:
      return load<std::uint16_t>(element.data);
    case kInt32:
      return load<std::int32_t>(element.data);
    case kUint32:
      return load<std::uint32_t>(element.data);
    case kSingle:
      return load<float>(element.data);
    case kDouble:
      return load<double>(element.data);
    default:
      return std::numeric_limits<double>::quiet_NaN();
  }
}

// As UTF-8. Of 16-bit letters ASCII alone is read, which is all that the data set has.
std::string textOf(const Element& element) {
  if (element.type != kUint16 && element.type != kUtf16) return std::string(element.data);
  std::string text;
  for (std::size_t i = 0; i + 2 <= element.data.size(); i += 2) {
    const auto letter = load<std::uint16_t>(element.data.substr(i));
    if (letter > 0x7F) throw std::runtime_error("has a text with letters that are not expected.");
    text += static_cast<char>(letter);
  }
  return text;
}

std::vector<std::string> takeFieldNames(std::string_view& rest, std::size_t& partsLeft) {
  const auto length = load<std::int32_t>(takeElement(rest).data);
  const Element names = takeElement(rest);
  if (length <= 0) damaged();
  std::vector<std::string> fields;
  for (std::size_t i = 0; i < names.data.size(); i += static_cast<std::size_t>(length)) {
    countPart(partsLeft);
    const std::string_view padded = names.data.substr(i, static_cast<std::size_t>(length));
    fields.emplace_back(padded.substr(0, padded.find('\0')));
  }
  return fields;
}

MatlabArray parseMatrix(std::string_view rest, int depth, std::size_t& partsLeft);

std::vector<MatlabArray> parseParts(std::string_view rest, int depth, std::size_t& partsLeft) {
  if (depth > kDeepest) damaged();
  std::vector<MatlabArray> parts;
  while (!rest.empty()) {
    const Element element = takeElement(rest);
    if (element.type != kMatrix) damaged();
    parts.push_back(parseMatrix(element.data, depth, partsLeft));
  }
  return parts;
}

MatlabArray parseMatrix(std::string_view rest, int depth, std::size_t& partsLeft) {
  countPart(partsLeft);
  MatlabArray array;
  if (rest.empty()) return array;  // an empty place of a cell array
  const std::uint32_t kind = load<std::uint32_t>(takeElement(rest).data) & 0xFF;
  takeElement(rest);  // the dimensions; what is there says how much there is
  array.name = takeElement(rest).data;
  if (kind == kCellClass) {
    array.kind = MatlabArray::Kind::Cell;
    array.parts = parseParts(rest, depth + 1, partsLeft);
  } else if (kind == kStructClass) {
    array.kind = MatlabArray::Kind::Struct;
    array.fields = takeFieldNames(rest, partsLeft);
    array.parts = parseParts(rest, depth + 1, partsLeft);
    if (array.fields.empty() || array.parts.size() % array.fields.size() != 0) damaged();
  } else if (kind == kCharClass) {
    array.kind = MatlabArray::Kind::Text;
    array.text = textOf(takeElement(rest));
  } else if (kind >= kFirstNumberClass && kind <= kLastNumberClass) {
    array.kind = MatlabArray::Kind::Number;
    array.number = firstNumber(takeElement(rest));
  }
  return array;
}

}  // namespace

std::vector<MatlabArray> readMatlab(std::string_view bytes) {
  constexpr std::size_t kHeader = 128;
  if (!bytes.starts_with("MATLAB 5.0 MAT-file") || bytes.size() < kHeader ||
      bytes.substr(kHeader - 2, 2) != "IM")
    throw std::runtime_error("is no MATLAB 5 file.");
  std::vector<MatlabArray> variables;
  std::size_t left = kMostUnpacked, partsLeft = kMostParts;
  for (std::string_view rest = bytes.substr(kHeader); !rest.empty();) {
    Element element = takeElement(rest);
    std::string contents;
    if (element.type == kCompressed) {
      contents = unpacked(element.data, left);
      left -= contents.size();
      std::string_view inner = contents;
      element = takeElement(inner);
    }
    if (element.type == kMatrix) variables.push_back(parseMatrix(element.data, 0, partsLeft));
  }
  return variables;
}

}  // namespace adnet
