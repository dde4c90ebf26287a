// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/comparison.h"
#include "core/compare/test_scores.h"

#include <map>

namespace adnet {
namespace fs = std::filesystem;
namespace {

// Reads each run once, however many rows it is the baseline of.
class Scores {
 public:
  const TestScores& of(const fs::path& run) {
    const auto known = scores_.find(run);
    if (known != scores_.end()) return known->second;
    return scores_.emplace(run, readTestScores(run, Protocol::Honest)).first->second;
  }

 private:
  std::map<fs::path, TestScores> scores_;
};

std::optional<ImageAnalysis> analyse(const ComparisonRow& row, Scores& scores) {
  std::vector<TestScores> candidates, baselines;
  for (const RunPair& pair : row.pairs) {
    candidates.push_back(scores.of(pair.candidate));
    baselines.push_back(scores.of(pair.baseline));
  }
  const auto differences = differencesOf(candidates, baselines);
  if (!differences) return std::nullopt;
  return adnet::analyse(*differences);
}

void adjust(std::vector<ComparisonRow>& rows) {
  std::vector<ComparisonRow*> compared;
  std::vector<double> p;
  for (ComparisonRow& row : rows) {
    if (!row.images || !row.images->theseImages) continue;
    row.p = pOfNoMean(row.honest.difference);
    compared.push_back(&row);
    p.push_back(row.p);
  }
  const std::vector<double> adjusted = holm(p);
  for (std::size_t i = 0; i < compared.size(); ++i) {
    compared[i]->adjustedP = adjusted[i];
    compared[i]->comparisons = static_cast<int>(compared.size());
  }
}

}  // namespace

std::vector<LeftOut> addImageAnalyses(Comparison& comparison) {
  std::vector<LeftOut> leftOut;
  Scores scores;
  for (ComparisonRow& row : comparison.rows) {
    try {
      row.images = analyse(row, scores);
    } catch (const Error& error) {
      leftOut.push_back({error.path(), error.detail()});
    }
  }
  adjust(comparison.rows);
  return leftOut;
}

}  // namespace adnet
