// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/run_results.h"

#include "core/base/error.h"

#include <algorithm>

namespace adnet::ui {

TrainingResult resultOf(const RunSummary& run, const std::vector<EvaluationLine>& evaluations) {
  TrainingResult result = run.facts.result;
  if (result.bestTestAccuracy >= 0) return result;
  for (const EvaluationLine& line : evaluations) {
    if (line.set != SetName::Test) continue;
    if (line.protocol == Protocol::Honest) {
      result.testAccuracy = line.accuracy;
    } else {
      result.bestTestAccuracy = std::max(result.bestTestAccuracy, line.accuracy);
    }
  }
  return result;
}

TrainingResult readResult(const RunSummary& run) {
  if (run.facts.result.bestTestAccuracy >= 0) return run.facts.result;
  try {
    return resultOf(run, readEvaluations(run.folder));
  } catch (const Error&) {  // which opening it will tell
    return run.facts.result;
  }
}

}  // namespace adnet::ui
