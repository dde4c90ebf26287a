// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/run_curves.h"

#include <algorithm>

namespace adnet {
namespace fs = std::filesystem;
namespace {

double valueOf(const StepRecord& step, Measure measure) {
  switch (measure) {
    case Measure::CrossEntropy:
      return step.crossEntropy;
    case Measure::Distillation:
      return step.distillation;
    case Measure::GradientNorm:
      return step.gradientNorm;
    case Measure::LearningRate:
      return step.learningRate;
    default:
      return step.loss;
  }
}

}  // namespace

RunCurves::RunCurves(const fs::path& run) : run_(run), steps_(run / kStepsFile) {}

bool RunCurves::refresh() {
  if (batch_ == 0) batch_ = std::max(1, readRunSummary(run_).config.batch);
  bool grown = steps_.refresh();
  if (grown) spreadEpochs();
  std::error_code missing;
  const std::uintmax_t size = fs::file_size(run_ / "evaluations.csv", missing);
  if (!missing && size != evaluationsSize_) {
    evaluations_ = readEvaluations(run_);
    evaluationsSize_ = size;
    grown = true;
  }
  return grown;
}

void RunCurves::spreadEpochs() {
  const std::vector<StepRecord>& steps = steps_.steps();
  epochs_.resize(steps.size());
  seconds_.resize(steps.size());
  double seconds = 0;
  std::size_t length = 0;  // of the longest epoch so far, in steps: the last may go on
  for (std::size_t begin = 0, end = 0; begin < steps.size(); begin = end) {
    while (end < steps.size() && steps[end].epoch == steps[begin].epoch)
      ++end;
    length = std::max(length, end - begin);
    for (std::size_t i = begin; i < end; ++i) {
      epochs_[i] =
          steps[i].epoch + static_cast<double>(i - begin + 1) / static_cast<double>(length);
      if (steps[i].imagesPerSecond > 0) seconds += batch_ / steps[i].imagesPerSecond;
      seconds_[i] = seconds;
    }
  }
}

double RunCurves::at(std::size_t step, CurveAxis axis) const {
  switch (axis) {
    case CurveAxis::Epochs:
      return epochs_[step];
    case CurveAxis::Time:
      return seconds_[step];
    default:
      return steps_.steps()[step].step;
  }
}

Curve RunCurves::curve(Measure measure, CurveAxis axis) const {
  if (measure == Measure::TestAccuracy) return ofEvaluations(SetName::Test, axis);
  if (measure == Measure::ValidationAccuracy) return ofEvaluations(SetName::Validation, axis);
  Curve curve;
  const std::vector<StepRecord>& steps = steps_.steps();
  curve.reserve(steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i)
    curve.push_back({at(i, axis), valueOf(steps[i], measure)});
  return curve;
}

// The test set's once-scored checkpoint is no point of a curve.
Curve RunCurves::ofEvaluations(SetName set, CurveAxis axis) const {
  Curve curve;
  const std::vector<StepRecord>& steps = steps_.steps();
  for (const EvaluationLine& line : evaluations_) {
    if (line.set != set) continue;
    if (set == SetName::Test && line.protocol != Protocol::Paper) continue;
    const auto step = std::ranges::lower_bound(steps, line.step, {}, &StepRecord::step);
    if (step == steps.end() || step->step != line.step) continue;
    curve.push_back({at(static_cast<std::size_t>(step - steps.begin()), axis), line.accuracy});
  }
  return curve;
}

}  // namespace adnet
