// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What an image's file holds, in a few numbers, and what has changed of a data set since.
#pragma once

#include "core/data/dataset.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace adnet {

struct ImageStamp {
  Sample sample;
  std::uint64_t size = 0;    // bytes
  std::uint64_t pieces = 0;  // of sixteen pieces, as the fingerprint takes them
  std::optional<std::uint64_t> content = std::nullopt;  // of every byte, where these were read
};

// Of a file. One that cannot be read counts as empty.
std::uint64_t contentOf(const std::filesystem::path& file);
ImageStamp stampOf(const std::filesystem::path& root, const Sample& sample);

// Of every image of the data set, those to train on first: without their content. Throws Cancelled.
std::vector<ImageStamp> stampsOf(const Dataset& dataset, const std::stop_token& stop = {});

// Reads every byte of those of them that `samples` are. Throws Cancelled.
void addContents(std::vector<ImageStamp>& stamps, const std::vector<Sample>& samples,
                 const std::filesystem::path& root, int threads, const std::stop_token& stop = {});

// Paths, in the order of the stamps, or of the data set.
struct DataChanges {
  std::vector<std::string> added;
  std::vector<std::string> removed;
  std::vector<std::string> altered;     // other bytes
  std::vector<std::string> relabelled;  // of another class
  bool areNone() const;
};

// What is below `root` now beside what was there. `now` is what is opened there with the classes'
// names; null where it cannot be opened as a data set: nothing is known of added ones then. As much
// is read of an image as was read for its stamp. Throws Cancelled.
DataChanges changesOf(const std::vector<ImageStamp>& before,
                      const std::vector<std::string>& classes, const std::filesystem::path& root,
                      const Dataset* now, int threads, const std::stop_token& stop = {});

// "2 images were added (a/1.jpg, a/2.jpg), 1 image has other bytes (b/3.jpg)": the first few of
// each kind.
std::string describe(const DataChanges& changes);

}  // namespace adnet
