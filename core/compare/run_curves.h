// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run measured of itself, over steps, epochs or time. One thread at a time.
#pragma once

#include "core/compare/mean_band.h"
#include "core/run/run_folder.h"
#include "core/run/steps_file.h"

#include <filesystem>
#include <vector>

namespace adnet {

enum class Measure {
  Loss,  // cross-entropy + alpha * distillation, as all of the first three of the training images
  CrossEntropy,
  Distillation,
  TestAccuracy,  // a share; of every evaluation: paper protocol
  ValidationAccuracy,
  GradientNorm,  // before clipping
  LearningRate,  // of the backbone
};

enum class CurveAxis {
  Steps,
  Epochs,  // passes over the training images; between two of them the steps are spread evenly
  Time,    // seconds of training, without the evaluations
};

class RunCurves {
 public:
  explicit RunCurves(const std::filesystem::path& run);

  // Reads what came to the run since the last time; see StepsFile. True if there is something new.
  // Throws Error.
  bool refresh();

  Curve curve(Measure measure, CurveAxis axis) const;

 private:
  double at(std::size_t step, CurveAxis axis) const;  // of steps()
  void spreadEpochs();
  Curve ofEvaluations(SetName set, CurveAxis axis) const;

  std::filesystem::path run_;
  int batch_ = 0;
  StepsFile steps_;
  std::vector<double> epochs_, seconds_;  // of each step
  std::vector<EvaluationLine> evaluations_;
  std::uintmax_t evaluationsSize_ = 0;  // of the file, as it was read
};

}  // namespace adnet
