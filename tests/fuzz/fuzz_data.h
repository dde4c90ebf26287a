// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the fuzz targets of data sets share.
#pragma once

#include "core/data/data_source.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

namespace adnet::fuzz {

// A folder of this process's own, in memory where the machine has that.
inline const std::filesystem::path& scratchFolder() {
  static const std::filesystem::path folder = [] {
    const std::filesystem::path memory = "/dev/shm";
    const auto base =
        std::filesystem::exists(memory) ? memory : std::filesystem::temp_directory_path();
    return base / ("adnet-fuzz-" + std::to_string(::getpid()));
  }();
  return folder;
}

// Writes the input as the files `names`, between "=\n" lines; a file that the input does not reach
// is empty.
template <std::size_t Count>
void writeFiles(const std::array<const char*, Count>& names, std::string_view input) {
  std::filesystem::create_directories(scratchFolder());
  for (const char* name : names) {
    const std::size_t end = std::min(input.find("=\n"), input.size());
    std::ofstream(scratchFolder() / name, std::ios::binary) << input.substr(0, end);
    input.remove_prefix(std::min(end + 2, input.size()));
  }
}

// A reader may refuse its input with an Error. What it gives stays below the root and has labels of
// its classes.
template <class Read>
void check(const Read& read) {
  try {
    const Dataset dataset = read();
    for (const auto* samples : {&dataset.samples, &dataset.testSamples}) {
      for (const Sample& sample : *samples) {
        const std::filesystem::path path = sample.path;
        const bool inside =
            path.is_relative() && path == path.lexically_normal() && *path.begin() != "..";
        const bool known =
            sample.label >= 0 && static_cast<std::size_t>(sample.label) < dataset.classes.size();
        if (!inside || !known) std::abort();
      }
    }
  } catch (const Error& error) {
    const ErrorCode code = error.code();
    if (code != ErrorCode::BadList && code != ErrorCode::EmptyDataset &&
        code != ErrorCode::EmptyClass)
      std::abort();
  }
}

}  // namespace adnet::fuzz
