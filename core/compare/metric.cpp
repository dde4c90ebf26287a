// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/metric.h"

#include "core/compare/test_scores.h"

#include <algorithm>

namespace adnet {
namespace {

constexpr Metric kMetrics[] = {Metric::Accuracy, Metric::BalancedAccuracy, Metric::MacroF1};

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

RunScore readScore(const RunFacts& facts, Metric metric) {
  const TrainingResult& result = facts.result;
  if (metric == Metric::Accuracy) return {result.testAccuracy, result.bestTestAccuracy};
  if (metric == Metric::BalancedAccuracy) {
    return {balancedAccuracy(readTestScores(result.folder, Protocol::Honest)),
            balancedAccuracy(readTestScores(result.folder, Protocol::Paper))};
  }
  const std::vector<EvaluationLine> lines = readEvaluations(result.folder);
  const EvaluationLine& honest = testLine(lines, Protocol::Honest, result.folder);
  const EvaluationLine& paper = testLine(lines, Protocol::Paper, result.folder);
  return {honest.macroF1, paper.macroF1};
}

}  // namespace adnet
