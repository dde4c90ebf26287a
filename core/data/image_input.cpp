// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_input.h"

#include <algorithm>
#include <cstring>
#include <istream>
#include <stdexcept>

namespace adnet {
namespace {

constexpr std::size_t kBlock = 1 << 16;

}  // namespace

ImageInput::ImageInput(std::istream& stream) : stream_(stream) {
  stream_.seekg(0, std::ios::end);
  size_ = stream_.tellg();
  if (size_ < 0) throw std::runtime_error("cannot be read. Remove it from the data set.");
  block_.resize(std::min<std::size_t>(kBlock, static_cast<std::size_t>(size_)));
}

std::size_t ImageInput::readStream(std::int64_t offset, char* to, std::size_t length) noexcept {
  stream_.clear();
  stream_.seekg(offset);
  stream_.read(to, static_cast<std::streamsize>(length));
  failed_ = failed_ || stream_.bad();
  return static_cast<std::size_t>(stream_.gcount());
}

std::string_view ImageInput::piece(std::int64_t offset) noexcept {
  if (offset < 0 || offset >= size_) return {};
  const std::int64_t inBlock = offset - blockStart_;
  if (inBlock < 0 || inBlock >= static_cast<std::int64_t>(blockLength_)) {
    blockStart_ = offset;
    blockLength_ = readStream(offset, block_.data(), block_.size());
  }
  return std::string_view(block_)
      .substr(0, blockLength_)
      .substr(static_cast<std::size_t>(offset - blockStart_));
}

std::size_t ImageInput::read(std::int64_t offset, void* to, std::size_t length) noexcept {
  char* out = static_cast<char*>(to);
  std::size_t done = 0;
  while (done < length) {
    if (length - done > block_.size()) {  // more than the block holds: straight from the stream
      const std::int64_t rest = size_ - offset;
      if (offset < 0 || rest <= 0) return done;
      const std::size_t wanted = std::min(length - done, static_cast<std::size_t>(rest));
      return done + readStream(offset, out + done, wanted);
    }
    const std::string_view some = piece(offset).substr(0, length - done);
    if (some.empty()) return done;
    std::memcpy(out + done, some.data(), some.size());
    done += some.size();
    offset += static_cast<std::int64_t>(some.size());
  }
  return done;
}

std::string ImageInput::text(std::int64_t offset, std::size_t length) {
  if (offset < 0 || offset > size_ || length > static_cast<std::size_t>(size_ - offset))
    throw std::runtime_error(kCutOff);
  std::string bytes(length, '\0');
  if (read(offset, bytes.data(), length) < length) throw std::runtime_error(kCutOff);
  return bytes;
}

std::uint32_t ImageInput::number(std::int64_t offset, std::size_t length, ByteOrder order) {
  std::string bytes = text(offset, length);
  if (order == ByteOrder::Little) std::reverse(bytes.begin(), bytes.end());
  std::uint32_t value = 0;
  for (const char byte : bytes)
    value = value << 8 | static_cast<std::uint8_t>(byte);
  return value;
}

bool ImageInput::endsWith(std::string_view end) {
  const auto length = static_cast<std::int64_t>(end.size());
  return size_ >= length && text(size_ - length, end.size()) == end;
}

bool ImageInput::contains(std::string_view pattern, std::int64_t offset) {
  const auto overlap = static_cast<std::int64_t>(pattern.size()) - 1;
  while (size_ - offset > overlap) {
    const std::string_view some = piece(offset);
    if (some.find(pattern) != std::string_view::npos) return true;
    if (static_cast<std::int64_t>(some.size()) <= overlap) blockLength_ = 0;  // read on from there
    offset += std::max<std::int64_t>(static_cast<std::int64_t>(some.size()) - overlap, 0);
    if (failed_) break;
  }
  return false;
}

}  // namespace adnet
