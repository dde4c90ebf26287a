// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The table over repeated runs: what each setting reached, and how it compares to the baseline.
#pragma once

#include "core/compare/image_difference.h"
#include "core/compare/statistics.h"
#include "core/compare/trials.h"
#include "core/run/options.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace adnet {

// What a setting is compared to: the one that is equal but for these options. Without any it is
// plain fine-tuning: method finetune without a set of augmentations, every other option that it
// heeds equal.
using Baseline = std::vector<std::pair<const Option*, std::string>>;
// "method=finetune,ratio=10". Throws Error BadConfig.
Baseline baselineFrom(const std::string& text);

// Test accuracies under one protocol, as shares.
struct ProtocolEstimate {
  MeanEstimate accuracy;
  // To the baseline, paired by seed, where the data set and the test images are the same. n is 0
  // for the baseline itself.
  MeanEstimate difference;
};

// A run and that of the baseline with the same seed.
struct RunPair {
  std::filesystem::path candidate, baseline;
};

struct ComparisonRow {
  std::vector<std::string> values;          // of the comparison's keys
  std::vector<std::filesystem::path> runs;  // that were scored
  ProtocolEstimate honest, paper;
  std::vector<RunPair> pairs;  // that the differences are of

  // By addImageAnalyses(), of the honest accuracies; none without pairs.
  std::optional<ImageAnalysis> images;
  double p = 1, adjustedP = 1;  // of the paired t-test; after Holm's adjustment
  int comparisons = 0;          // that were adjusted together
};

struct Comparison {
  // Of the options in which the settings differ; behind them "data_fingerprint" where the runs are
  // of several states of a data set.
  std::vector<std::string> keys;
  std::vector<ComparisonRow> rows;
  Baseline baseline;
  bool severalDataSets = false;
  bool severalTestSets = false;  // of one state
};

// A row for every setting and data set, in the order in which they first occur: runs on other data
// are no repeats. Runs whose test set was not scored do not count. No two trials are of one
// setting, seed and data set.
Comparison compare(const std::vector<Trial>& trials, const Baseline& baseline = {});

// Reads what the paired runs got right. What could not be read is returned, and its row stays
// without.
std::vector<LeftOut> addImageAnalyses(Comparison& comparison);

// The options, in the table's order, in which the configurations differ.
std::vector<const Option*> differingOptions(const std::vector<TrainingConfig>& configs);

// table.csv: shares, all digits; what is not known is empty.
std::string toCsv(const Comparison& comparison);
// table.md: per cent, and a line that says how to read it; what is not known is a dash.
std::string toMarkdown(const Comparison& comparison);

// table.json: one object as HACKING.md describes it, shares from 0 to 1.
std::string toJson(const Comparison& comparison, const std::vector<LeftOut>& leftOut,
                   Protocol protocol = Protocol::Honest);
// A table to be pasted into a paper, in per cent; needs the package booktabs.
std::string toLatex(const Comparison& comparison, Protocol protocol = Protocol::Honest);

// Both into `folder`, which is made if need be; each replaced whole, by one program at a time.
// Throws Error CannotWrite.
void writeTables(const Comparison& comparison, const std::filesystem::path& folder);

}  // namespace adnet
