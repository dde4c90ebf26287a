// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/metric.h"

#include <algorithm>
#include <limits>
#include <map>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr Metric kMetrics[] = {Metric::Accuracy, Metric::BalancedAccuracy, Metric::MacroF1};

double readBalanced(const fs::path& run, int step) {
  constexpr std::size_t kAnyClass = std::numeric_limits<int>::max();
  return balancedAccuracy(readPredictions(predictionsOf(run, SetName::Test, step), kAnyClass));
}

}  // namespace

const char* nameOf(Metric metric) {
  switch (metric) {
    case Metric::BalancedAccuracy:
      return "balanced_accuracy";
    case Metric::MacroF1:
      return "macro_f1";
    case Metric::Accuracy:
      break;
  }
  return "accuracy";
}

const char* phraseOf(Metric metric) {
  switch (metric) {
    case Metric::BalancedAccuracy:
      return "balanced accuracy";
    case Metric::MacroF1:
      return "macro F1";
    case Metric::Accuracy:
      break;
  }
  return "accuracy";
}

Metric metricFromName(const std::string& text) {
  std::string name = text;
  std::ranges::replace(name, '-', '_');
  for (const Metric metric : kMetrics) {
    if (name == nameOf(metric)) return metric;
  }
  throw Error(ErrorCode::BadConfig, {},
              "--metric is '" + text + "'; use accuracy, balanced_accuracy or macro_f1.");
}

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

double balancedAccuracy(const std::vector<Prediction>& predictions) {
  struct Class {
    int images = 0, right = 0;
  };
  std::map<int, Class> classes;
  for (const Prediction& one : predictions) {
    Class& its = classes[one.label];
    ++its.images;
    its.right += one.predicted == one.label ? 1 : 0;
  }
  double sum = 0;
  for (const auto& [label, its] : classes)
    sum += static_cast<double>(its.right) / its.images;
  return classes.empty() ? 0 : sum / static_cast<double>(classes.size());
}

RunScore readScore(const RunFacts& facts, Metric metric) {
  const TrainingResult& result = facts.result;
  if (metric == Metric::Accuracy) return {result.testAccuracy, result.bestTestAccuracy};
  const std::vector<EvaluationLine> lines = readEvaluations(result.folder);
  const EvaluationLine& honest = testLine(lines, Protocol::Honest, result.folder);
  const EvaluationLine& paper = testLine(lines, Protocol::Paper, result.folder);
  if (metric == Metric::MacroF1) return {honest.macroF1, paper.macroF1};
  return {readBalanced(result.folder, honest.step), readBalanced(result.folder, paper.step)};
}

}  // namespace adnet
