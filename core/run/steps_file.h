// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run's steps.csv, which may be growing. One thread at a time.
#pragma once

#include "core/run/events.h"
#include "core/run/growing_file.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace adnet {

class StepsFile {
 public:
  explicit StepsFile(std::filesystem::path path) : path_(std::move(path)) {}

  // Reads what came to the file since the last time; see GrowingCsv. True if there are other steps
  // than before. Throws Error NotFound, Unreadable, or BadRun naming the line; there are no steps
  // then.
  bool refresh();

  // In the file's order; without secondsElapsed and secondsLeft.
  const std::vector<StepRecord>& steps() const { return steps_; }

 private:
  struct Column;

  void take(std::string_view text);
  std::vector<const Column*> columnsOf(std::string_view header) const;
  StepRecord stepOf(std::string_view line, const std::vector<const Column*>& columns) const;

  std::filesystem::path path_;
  GrowingCsv csv_;
  std::vector<StepRecord> steps_;
};

}  // namespace adnet
