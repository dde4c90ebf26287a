// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The bytes of an image file, read where they are wanted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

namespace adnet {

// Why a file is refused, in words that stand behind its name.
inline constexpr const char* kCutOff = "is cut off: its end is missing. Copy or download it again.";
inline constexpr const char* kDamaged =
    "is damaged: its header makes no sense. Copy or download it again.";

enum class ByteOrder { Big, Little };

// A block of the file is kept, so that many short reads near each other are cheap. One thread.
class ImageInput {
 public:
  // `stream` is seekable and binary, and outlives this. Throws std::runtime_error where it is not.
  explicit ImageInput(std::istream& stream);

  std::int64_t size() const { return size_; }
  bool failed() const { return failed_; }  // a read failed, and not because the file was at its end

  // Copies `length` bytes from `offset` on, or as many as there are; says how many.
  std::size_t read(std::int64_t offset, void* to, std::size_t length) noexcept;

  // Some bytes from `offset` on, none at the end of the file; they are there until the next read.
  std::string_view piece(std::int64_t offset) noexcept;

  // Exactly these bytes. Throws std::runtime_error (the file is cut off) where they are not there.
  std::string text(std::int64_t offset, std::size_t length);
  std::uint32_t number(std::int64_t offset, std::size_t length, ByteOrder order);

  bool endsWith(std::string_view end);
  bool contains(std::string_view pattern, std::int64_t offset);  // anywhere from `offset` on?

 private:
  std::size_t readStream(std::int64_t offset, char* to, std::size_t length) noexcept;

  std::istream& stream_;
  std::int64_t size_ = 0;
  bool failed_ = false;
  std::string block_;
  std::int64_t blockStart_ = 0;
  std::size_t blockLength_ = 0;
};

}  // namespace adnet
