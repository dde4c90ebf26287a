// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/fingerprint.h"

#include "core/base/hash.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <string_view>

namespace adnet {
namespace {

void add(Hash& hash, const std::vector<Sample>& samples) {
  hash.add(samples.size());
  for (const Sample& sample : samples) {
    hash.addText(sample.path);
    hash.add(static_cast<std::uint64_t>(sample.label));
  }
}

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
    add(hash, *samples);
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
  add(hash, samples);
  return hash.text();
}

}  // namespace adnet
