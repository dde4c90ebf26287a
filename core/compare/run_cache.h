// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The runs of some folders, kept between two looks at the disk, so that the second is quick. Their
// steps are of RunCurves (core/compare/run_curves.h).
#pragma once

#include "core/compare/comparison.h"
#include "core/run/growing_file.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace adnet {

struct CachedRun {
  RunSummary summary;
  std::vector<EvaluationLine> evaluations;  // none where there are none yet
};
using SharedRun = std::shared_ptr<const CachedRun>;

// What a look at the disk cost.
struct Refreshed {
  std::size_t runs = 0;     // that there are
  std::size_t changed = 0;  // that are new, gone or not as before
  std::uint64_t bytes = 0;  // that were read of evaluations.csv
};

// Any thread; a call waits for the one before it, so call from the window's thread only what is
// said to be quick. What is returned never changes afterwards.
class RunCache {
 public:
  using Progress = std::function<void(std::size_t done, std::size_t total)>;  // runs

  // Looks at every run directly below the folders, or that a path is itself. A run whose files are
  // as before, by size, time and inode, is not opened unless it is not over; of evaluations.csv the
  // lines that were added are read. Opens no steps.csv and no predictions, but asks whether
  // somebody trains a run that says so. Throws Cancelled; what was read until then stays.
  Refreshed refresh(const std::vector<std::filesystem::path>& paths,
                    const std::stop_token& stop = {}, const Progress& progress = {});

  // As of the last refresh(). Quick.
  std::vector<SharedRun> runs() const;  // newest first
  std::vector<Error> damaged() const;   // run folders that cannot be read, and why
  // The finished ones, for compare(); the others are left out.
  Trials trials() const;

  // Read when they are first asked for, and again where the file changed. Throw as readRun() does.
  std::shared_ptr<const TestScores> testScores(const std::filesystem::path& run,
                                               Protocol protocol = Protocol::Honest);

  std::vector<std::string> classes(const std::filesystem::path& run);  // as readClasses()
  // One of runs(), or else read by itself.
  SharedRun run(const std::filesystem::path& folder) const;

  // For compare() and addImageAnalyses(); they refer to this.
  ScoreReader scoreReader();
  TestScoreReader testScoreReader();

 private:
  struct Entry {
    FileStamp json, about;
    GrowingCsv evaluations;
    SharedRun run;
  };
  struct Scores {
    FileStamp stamp;
    std::shared_ptr<const TestScores> scores;
  };
  struct Classes {
    FileStamp stamp;
    std::vector<std::string> names;
  };

  bool look(const std::filesystem::path& folder, Entry& entry, Refreshed& refreshed) const;
  SharedRun known(const std::filesystem::path& run) const;  // null: it is not of runs()
  std::vector<EvaluationLine> evaluationsOf(const std::filesystem::path& run) const;
  RunScore scoreOf(const RunFacts& facts, Metric metric);

  mutable std::mutex mutex_;
  std::map<std::filesystem::path, Entry> entries_;
  std::map<std::filesystem::path, Scores> scores_;    // by predictions file
  std::map<std::filesystem::path, Classes> classes_;  // by run
  std::vector<Error> damaged_;
};

}  // namespace adnet
