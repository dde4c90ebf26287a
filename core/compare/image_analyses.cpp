// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/comparison.h"
#include "core/compare/test_scores.h"

#include <map>

namespace adnet {
namespace fs = std::filesystem;
namespace {

std::optional<ImageAnalysis> analyse(const ComparisonRow& row, const TestScoreReader& scoresOf) {
  std::vector<std::shared_ptr<const TestScores>> candidates, baselines;
  for (const RunPair& pair : row.pairs) {
    candidates.push_back(scoresOf(pair.candidate));
    baselines.push_back(scoresOf(pair.baseline));
  }
  const auto differences = differencesOf(candidates, baselines);
  if (!differences) return std::nullopt;
  return adnet::analyse(*differences);
}

}  // namespace

std::shared_ptr<const TestScores> readHonestScores(const fs::path& run) {
  return std::make_shared<const TestScores>(readTestScores(run, Protocol::Honest));
}

std::vector<LeftOut> addImageAnalyses(Comparison& comparison, const TestScoreReader& read) {
  std::vector<LeftOut> leftOut;
  if (comparison.metric != Metric::Accuracy) return leftOut;
  // Each run once, however many rows it is the baseline of.
  std::map<fs::path, std::shared_ptr<const TestScores>> known;
  const TestScoreReader scoresOf = [&](const fs::path& run) {
    auto& scores = known[run];
    if (!scores) scores = read(run);
    return scores;
  };
  for (ComparisonRow& row : comparison.rows) {
    try {
      row.images = analyse(row, scoresOf);
    } catch (const Error& error) {
      leftOut.push_back({error.path(), error.detail()});
    }
  }
  return leftOut;
}

}  // namespace adnet
