// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/content_kind.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace adnet {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kStart = 32;

template <std::size_t Count>
bool startsWithAny(std::string_view start, const std::array<std::string_view, Count>& signatures) {
  return std::any_of(signatures.begin(), signatures.end(),
                     [start](std::string_view signature) { return start.starts_with(signature); });
}

// "BM" begins many a text; the size of the header behind it is one of a few.
bool isBmp(std::string_view start) {
  constexpr auto kHeaderSizes = "\x0C\x28\x34\x38\x40\x6C\x7C"sv;
  return start.size() > 18 && start.starts_with("BM") &&
         kHeaderSizes.find(start[14]) != std::string_view::npos &&
         start.substr(15, 3) == "\0\0\0"sv;
}

// HEIC and AVIF: ISO base media whose brand is an image's.
bool isIsoImage(std::string_view start) {
  constexpr std::array kBrands = {"heic"sv, "heix"sv, "hevc"sv, "mif1"sv,
                                  "msf1"sv, "avif"sv, "avis"sv};
  return start.size() >= 12 && start.substr(4, 4) == "ftyp" &&
         startsWithAny(start.substr(8), kBrands);
}

bool isImage(std::string_view start) {
  constexpr std::array kSignatures = {"\xFF\xD8\xFF"sv,   "\x89PNG\r\n\x1A\n"sv,
                                      "II*\0"sv,          "MM\0*"sv,
                                      "II+\0"sv,          "MM\0+"sv,
                                      "GIF87a"sv,         "GIF89a"sv,
                                      "8BPS"sv,           "v/1\x01"sv,
                                      "\0\0\0\x0CJXL "sv, "\0\0\0\x0CjP  "sv};
  return startsWithAny(start, kSignatures) || isBmp(start) || isIsoImage(start) ||
         (start.starts_with("RIFF") &&
          start.substr(std::min<std::size_t>(start.size(), 8), 4) == "WEBP");
}

bool isArchive(std::string_view start) {
  constexpr std::array kSignatures = {
      "PK\3\4"sv,      "\x1F\x8B"sv, "7z\xBC\xAF\x27\x1C"sv, "Rar!"sv,
      "\xFD\x37zXZ"sv, "BZh"sv,      "\x28\xB5\x2F\xFD"sv};
  return startsWithAny(start, kSignatures);
}

}  // namespace

ContentKind contentKind(std::string_view start) {
  if (isImage(start)) return ContentKind::Image;
  return isArchive(start) ? ContentKind::Archive : ContentKind::Other;
}

ContentKind contentKind(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (file < 0) return ContentKind::Other;
  struct stat facts {};
  std::array<char, kStart> start{};
  const bool isRegular = ::fstat(file, &facts) == 0 && S_ISREG(facts.st_mode);
  const ssize_t length = isRegular ? ::read(file, start.data(), start.size()) : 0;
  ::close(file);
  return contentKind(
      std::string_view(start.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0))));
}

}  // namespace adnet
