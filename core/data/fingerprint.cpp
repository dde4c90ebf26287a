// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/fingerprint.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string_view>

namespace adnet {
namespace {

// FNV-1a, 64 bits.
class Hash {
 public:
  void add(std::string_view bytes) {
    for (const char c : bytes)
      value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  }
  // Number by number, so that no end of one text makes up for the beginning of the next.
  void add(std::uint64_t number) {
    for (int i = 0; i < 8; ++i, number >>= 8) {
      const char byte = static_cast<char>(number & 0xff);
      add(std::string_view(&byte, 1));
    }
  }
  void addText(std::string_view text) {
    add(text.size());
    add(text);
  }
  void add(const std::vector<Sample>& samples) {
    add(samples.size());
    for (const Sample& sample : samples) {
      addText(sample.path);
      add(static_cast<std::uint64_t>(sample.label));
    }
  }

  std::uint64_t value() const { return value_; }
  std::string text() const {
    char hex[17];
    std::snprintf(hex, sizeof(hex), "%016llx", static_cast<unsigned long long>(value_));
    return hex;
  }

 private:
  std::uint64_t value_ = 0xcbf29ce484222325u;
};

std::uint64_t contentOf(const std::filesystem::path& file) {
  constexpr std::int64_t kPieces = 16, kBytes = 512;
  Hash hash;
  std::ifstream stream;
  stream.rdbuf()->pubsetbuf(nullptr, 0);  // it would read more than a piece
  stream.open(file, std::ios::binary | std::ios::ate);
  const std::int64_t size = stream ? static_cast<std::int64_t>(stream.tellg()) : 0;
  hash.add(static_cast<std::uint64_t>(size));
  const std::int64_t last = std::max<std::int64_t>(size - kBytes, 0);
  std::array<char, kBytes> piece{};
  for (std::int64_t i = 0; i < kPieces && i * kBytes < size; ++i) {
    // Side by side where the whole file is not longer than that.
    stream.seekg(size > kPieces * kBytes ? last * i / (kPieces - 1) : i * kBytes);
    stream.read(piece.data(), kBytes);
    hash.add(std::string_view(piece.data(), static_cast<std::size_t>(stream.gcount())));
    stream.clear();
  }
  return hash.value();
}

}  // namespace

std::string fingerprintOf(const Dataset& dataset, const std::stop_token& stop) {
  Hash hash;
  hash.add(dataset.classes.size());
  for (const std::string& name : dataset.classes)
    hash.addText(name);
  for (const std::vector<Sample>* samples : {&dataset.samples, &dataset.testSamples}) {
    hash.add(*samples);
    std::vector<std::uint64_t> contents(samples->size());
    parallelFor(samples->size(), availableCores(), stop,
                [&](std::size_t i) { contents[i] = contentOf(dataset.root / (*samples)[i].path); });
    for (const std::uint64_t content : contents)
      hash.add(content);
  }
  return hash.text();
}

std::string fingerprintOf(const std::vector<Sample>& samples) {
  Hash hash;
  hash.add(samples);
  return hash.text();
}

}  // namespace adnet
