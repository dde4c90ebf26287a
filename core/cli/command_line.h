// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What was typed after "adnet", taken apart and checked.
#pragma once

#include "core/compare/comparison.h"
#include "core/demo/demo_data.h"
#include "core/engine/engine.h"
#include "core/run/events.h"
#include "core/run/training_config.h"
#include "core/sweep/slurm.h"
#include "core/sweep/sweep.h"
#include "core/weights/published.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace adnet::cli {

// Wrong usage; the program ends with exit code 2.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

enum class Command {
  Help,
  Version,
  Train,
  Resume,
  Evaluate,
  Sweep,
  Compare,
  Inspect,
  Views,
  Weights,
  DemoData
};

struct ViewsOptions {
  std::string image;  // its path in the data set, or its file's name; empty: the first one
  int epochs = 8;
};

enum class TableFormat { Markdown, Csv, Json, Latex };

enum class TableRows { Settings, Runs };

struct CompareOptions {
  ComparisonOptions what;
  TableFormat format = TableFormat::Markdown;
  TableRows rows = TableRows::Settings;  // runs: of CSV alone
};

struct SweepOptions {
  std::optional<std::size_t> point;   // from 0: trains this one alone
  bool tableOnly = false;             // trains nothing
  std::optional<SlurmOptions> slurm;  // trains nothing here
  bool dryRun = false;                // prints what it would hand to Slurm
};

struct CommandLine {
  Command command = Command::Help;
  bool json = false;      // all but views and demo-data: a JSON object as the last line
  TrainingConfig config;  // train; inspect uses its data, views what decides what is drawn,
                          // evaluate its data root and device
  bool acceptsChangedData = false;  // evaluate
  std::filesystem::path folder;     // evaluate: the run; demo-data: where to; compare: or none;
                                    // views: the picture's file
  RunToResume resume;               // resume
  SetName set = SetName::Test;      // evaluate
  DemoOptions demo;                 // demo-data
  ViewsOptions views;               // views
  CompareOptions compare;           // compare
  std::filesystem::path file;       // sweep: where it stands
  adnet::Sweep sweep;               // sweep
  SweepOptions sweepOptions;        // sweep
  std::vector<std::filesystem::path> runs;         // compare: runs, or folders of runs
  std::vector<const PublishedWeights*> published;  // weights: to be fetched; empty: to be listed
};

// Throws UsageError; Error where a --config or a sweep cannot be read. "--name value" and
// "--name=value" are the same. A --config is read first, wherever it stands, so that options change
// what it says.
CommandLine parse(const std::vector<std::string>& arguments);

std::string helpText();

}  // namespace adnet::cli
