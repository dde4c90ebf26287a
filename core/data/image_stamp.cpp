// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_stamp.h"

#include "core/base/hash.h"
#include "core/base/numbers.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace adnet {
namespace fs = std::filesystem;
namespace {

bool isSame(const ImageStamp& now, const ImageStamp& before) {
  return now.size == before.size && now.pieces == before.pieces;
}

bool isThere(const fs::path& file) {
  std::error_code code;
  return fs::is_regular_file(file, code);
}

std::unordered_map<std::string, const Sample*> byPath(const Dataset& dataset) {
  std::unordered_map<std::string, const Sample*> found;
  for (const std::vector<Sample>* samples : {&dataset.samples, &dataset.testSamples}) {
    for (const Sample& sample : *samples)
      found.emplace(sample.path, &sample);
  }
  return found;
}

void say(std::string& text, const std::vector<std::string>& paths, const char* one,
         const char* many) {
  constexpr std::size_t kNamed = 3;
  if (paths.empty()) return;
  if (!text.empty()) text += ", ";
  text += formatNumber(paths.size()) + (paths.size() == 1 ? one : many) + " (";
  for (std::size_t i = 0; i < std::min(paths.size(), kNamed); ++i)
    text += (i == 0 ? "" : ", ") + paths[i];
  text += paths.size() > kNamed ? ", …)" : ")";
}

}  // namespace

std::uint64_t contentOf(const fs::path& file) {
  constexpr std::size_t kBuffer = 1 << 16;
  Hash hash;
  std::ifstream stream;
  stream.rdbuf()->pubsetbuf(nullptr, 0);
  stream.open(file, std::ios::binary);
  std::vector<char> buffer(kBuffer);
  while (stream) {
    stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    hash.add(std::string_view(buffer.data(), static_cast<std::size_t>(stream.gcount())));
  }
  return hash.value();
}

ImageStamp stampOf(const fs::path& root, const Sample& sample) {
  constexpr std::int64_t kPieces = 16, kBytes = 512;
  Hash hash;
  std::ifstream stream;
  stream.rdbuf()->pubsetbuf(nullptr, 0);  // it would read more than a piece
  stream.open(root / sample.path, std::ios::binary | std::ios::ate);
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
  return {sample, static_cast<std::uint64_t>(std::max<std::int64_t>(size, 0)), hash.value()};
}

std::vector<ImageStamp> stampsOf(const Dataset& dataset, const std::stop_token& stop) {
  std::vector<Sample> all = dataset.samples;
  all.insert(all.end(), dataset.testSamples.begin(), dataset.testSamples.end());
  std::vector<ImageStamp> stamps(all.size());
  parallelFor(all.size(), availableCores(), stop,
              [&](std::size_t i) { stamps[i] = stampOf(dataset.root, all[i]); });
  return stamps;
}

void addContents(std::vector<ImageStamp>& stamps, const std::vector<Sample>& samples,
                 const fs::path& root, int threads, const std::stop_token& stop) {
  std::unordered_set<std::string> wanted;
  for (const Sample& sample : samples)
    wanted.insert(sample.path);
  parallelFor(stamps.size(), threads, stop, [&](std::size_t i) {
    const std::string& path = stamps[i].sample.path;
    if (wanted.contains(path)) stamps[i].content = contentOf(root / path);
  });
}

bool DataChanges::areNone() const {
  return added.empty() && removed.empty() && altered.empty() && relabelled.empty();
}

DataChanges changesOf(const std::vector<ImageStamp>& before,
                      const std::vector<std::string>& classes, const fs::path& root,
                      const Dataset* now, int threads, const std::stop_token& stop) {
  std::vector<char> isAltered(before.size());
  parallelFor(before.size(), threads, stop, [&](std::size_t i) {
    const ImageStamp& one = before[i];
    const bool same = isSame(stampOf(root, one.sample), one) &&
                      (!one.content || *one.content == contentOf(root / one.sample.path));
    isAltered[i] = same ? 0 : 1;
  });
  DataChanges changes;
  auto present = now ? byPath(*now) : std::unordered_map<std::string, const Sample*>();
  for (std::size_t i = 0; i < before.size(); ++i) {
    const Sample& sample = before[i].sample;
    const auto found = present.find(sample.path);
    // An image that is no readable one any more is in no data set, but there.
    if (!isThere(root / sample.path) || (now && found == present.end() && isAltered[i] == 0)) {
      changes.removed.push_back(sample.path);
    } else if (isAltered[i] != 0) {
      changes.altered.push_back(sample.path);
    } else if (now && now->classes[static_cast<std::size_t>(found->second->label)] !=
                          classes.at(static_cast<std::size_t>(sample.label))) {
      changes.relabelled.push_back(sample.path);
    }
    if (found != present.end()) present.erase(found);
  }
  if (!now) return changes;
  for (const std::vector<Sample>* samples : {&now->samples, &now->testSamples}) {
    for (const Sample& sample : *samples) {
      if (present.contains(sample.path)) changes.added.push_back(sample.path);
    }
  }
  return changes;
}

std::string describe(const DataChanges& changes) {
  std::string text;
  say(text, changes.added, " image was added", " images were added");
  say(text, changes.removed, " image is gone", " images are gone");
  say(text, changes.altered, " image has other bytes", " images have other bytes");
  say(text, changes.relabelled, " image is of another class", " images are of other classes");
  return text;
}

}  // namespace adnet
