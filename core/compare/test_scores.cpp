// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/test_scores.h"

#include "core/run/run_folder.h"

#include <algorithm>
#include <limits>
#include <map>

namespace adnet {
namespace fs = std::filesystem;

const EvaluationLine& testLine(const std::vector<EvaluationLine>& lines, Protocol protocol,
                               const fs::path& run) {
  const EvaluationLine* chosen = nullptr;
  for (const EvaluationLine& line : lines) {
    if (line.set != SetName::Test || line.protocol != protocol) continue;
    const bool replaces =
        !chosen || protocol == Protocol::Honest || line.accuracy > chosen->accuracy;
    if (replaces) chosen = &line;
  }
  if (!chosen) {
    throw Error(ErrorCode::BadRun, run / "evaluations.csv",
                std::string("has no evaluation of the test set under the ") + nameOf(protocol) +
                    " protocol.");
  }
  return *chosen;
}

TestScores readTestScores(const fs::path& run, Protocol protocol) {
  const int step = testLine(readEvaluations(run), protocol, run).step;
  return readTestScores(predictionsOf(run, SetName::Test, step));
}

double balancedAccuracy(const TestScores& scores) {
  struct Class {
    int images = 0, right = 0;
  };
  std::map<int, Class> classes;
  for (std::size_t i = 0; i < scores.labels.size(); ++i) {
    Class& its = classes[scores.labels[i]];
    ++its.images;
    its.right += scores.right[i];
  }
  double sum = 0;
  for (const auto& [label, its] : classes)
    sum += static_cast<double>(its.right) / its.images;
  return classes.empty() ? 0 : sum / static_cast<double>(classes.size());
}

TestScores readTestScores(const fs::path& file) {
  constexpr std::size_t kAnyClass = std::numeric_limits<int>::max();
  std::vector<Prediction> predictions = readPredictions(file, kAnyClass);
  std::ranges::sort(predictions, {}, &Prediction::path);
  TestScores scores;
  for (Prediction& one : predictions) {
    scores.images.push_back(std::move(one.path));
    scores.right.push_back(one.predicted == one.label ? 1 : 0);
    scores.labels.push_back(one.label);
    scores.predicted.push_back(one.predicted);
  }
  return scores;
}

std::optional<ImageDifferences> differencesOf(const ManyTestScores& candidates,
                                              const ManyTestScores& baselines) {
  if (candidates.empty() || candidates.size() != baselines.size()) return std::nullopt;
  const std::vector<std::string>& images = candidates.front()->images;
  if (images.size() < 2) return std::nullopt;
  ImageDifferences differences{candidates.size(), images.size(), {}};
  differences.values.reserve(candidates.size() * images.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i]->images != images || baselines[i]->images != images) return std::nullopt;
    for (std::size_t j = 0; j < images.size(); ++j) {
      differences.values.push_back(
          static_cast<std::int8_t>(candidates[i]->right[j] - baselines[i]->right[j]));
    }
  }
  return differences;
}

}  // namespace adnet
