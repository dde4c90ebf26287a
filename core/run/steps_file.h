// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run's steps.csv, which may be growing. One thread at a time.
#pragma once

#include "core/run/events.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace adnet {

class StepsFile {
 public:
  explicit StepsFile(std::filesystem::path path) : path_(std::move(path)) {}

  // Reads what came to the file since the last time, and nothing before it, unless the file is
  // another one now. A torn last line waits for its end. True if there are other steps than before.
  // Throws Error NotFound, Unreadable, or BadRun naming the line; there are no steps then.
  bool refresh();

  // In the file's order; without secondsElapsed and secondsLeft.
  const std::vector<StepRecord>& steps() const { return steps_; }

 private:
  struct Column;

  void startAgain();
  void readLines(std::string_view text);
  void readHeader(std::string_view line);
  void readLine(std::string_view line);

  std::filesystem::path path_;
  std::vector<StepRecord> steps_;
  std::uintmax_t end_ = 0;              // of the last whole line that was read
  std::string lastLine_;                // with its "\n"; to see whether the file is still the same
  std::vector<const Column*> columns_;  // of the file; null for those that nobody asks for
  std::size_t line_ = 0;                // that was read last, from 1
};

}  // namespace adnet
