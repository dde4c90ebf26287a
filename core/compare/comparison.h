// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The table over repeated runs: what each setting reached, and how it compares to the baseline. The
// command line and the window show the same one.
#pragma once

#include "core/compare/grouping.h"
#include "core/compare/image_difference.h"
#include "core/compare/metric.h"
#include "core/compare/statistics.h"
#include "core/compare/test_scores.h"
#include "core/compare/trials.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace adnet {

struct ComparisonOptions {
  Grouping grouping = standardGrouping();
  Baseline baseline = {};
  Metric metric = Metric::Accuracy;
  ScoreReader score = readScore;  // for whoever has read the runs before
};

// The metric under one protocol, as shares.
struct ProtocolEstimate {
  MeanEstimate accuracy;
  // To the baseline: paired by seed where two seeds at least agree, the data set and the test
  // images being the same. n is 0 for the baseline itself.
  DifferenceEstimate difference;
};

struct ComparedRun {
  std::filesystem::path folder;
  std::uint64_t seed = 0;
  RunScore score;
};

// A run and that of the baseline with the same seed.
struct RunPair {
  std::filesystem::path candidate, baseline;
};

struct ComparisonRow {
  Setting setting;                  // whole, whether it differs from others' or not
  std::vector<std::string> values;  // of the comparison's keys
  std::vector<ComparedRun> runs;    // that were scored
  ProtocolEstimate honest, paper;
  std::vector<RunPair> pairs;           // that the differences are of
  std::optional<std::size_t> baseline;  // the row that it is compared to
  std::string name;                     // what tells it from that: "AD-Net", "ratio 30"
  Metric metric = Metric::Accuracy;
  // How many seeds the difference's pairs are of, where the grouping puts several runs of one seed
  // into a setting; else 0.
  int pooledSeeds = 0;
  // The seed draws the test images: those of two runs overlap, and so an interval over seeds may be
  // too narrow (Nadeau and Bengio, Machine Learning 52, 2003).
  bool testImagesVary = false;

  // By addImageAnalyses(), of the honest accuracies; none without pairs on one set of images.
  std::optional<ImageAnalysis> images;
  double adjustedP = 1;  // of the honest difference, after Holm's adjustment
  int comparisons = 0;   // that were adjusted together
};

struct Comparison {
  // Of the options in which the settings differ; behind them "data_fingerprint" where the runs are
  // of several states of a data set.
  std::vector<std::string> keys;
  std::vector<ComparisonRow> rows;
  Baseline baseline;
  Metric metric = Metric::Accuracy;
  bool severalDataSets = false;
  bool severalTestSets = false;      // of one state
  std::vector<std::string> lacking;  // options that some of the runs do not name: older ones
  // Runs that are in no row, or in one but not in its difference, and why.
  std::vector<LeftOut> leftOut;
};

// A row for every setting, data set and share of test images: runs on other data are no repeats.
// Rows stand by the values of their options, numbers rising and words as they first occur. Of runs
// of one setting and seed the last counts. Reads files of the runs only where options.score does.
// Any thread.
Comparison compare(const std::vector<Trial>& trials, const ComparisonOptions& options = {});

// That of the row alone, for all others to be compared to it.
Baseline baselineOf(const Comparison& comparison, std::size_t row);

// Which images a run got right, under the honest protocol; throws Error NotFound or BadRun.
using TestScoreReader =
    std::function<std::shared_ptr<const TestScores>(const std::filesystem::path& run)>;
std::shared_ptr<const TestScores> readHonestScores(const std::filesystem::path& run);

// Reads what the paired runs got right, where the metric is the accuracy. What could not be read is
// returned, and its row stays without.
std::vector<LeftOut> addImageAnalyses(Comparison& comparison,
                                      const TestScoreReader& read = readHonestScores);

// The options, in the table's order, in which the configurations differ.
std::vector<const Option*> differingOptions(const std::vector<TrainingConfig>& configs);

// table.csv: shares, all digits; what is not known is empty.
std::string toCsv(const Comparison& comparison);
// A line a run instead of one a setting: its setting's values, its seed and its shares, its folder
// and that of the run that it is paired with.
std::string toRunsCsv(const Comparison& comparison);
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
