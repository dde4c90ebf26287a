// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a training has beside its network: with both it goes on as if it had never been interrupted.
// (What is drawn at random depends on the seed, the step and the image alone.)
#pragma once

#include "core/run/events.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace adnet {

struct TrainingState {
  TrainingResult result;     // so far; without folder and status
  int evaluations = 0;       // records that were told, of whole evaluations
  int evaluatedStep = 0;     // behind the last whole evaluation
  double bestScore = -1;     // that chose the best weights
  int bestStep = 0;          // its step
  double stepSeconds = 0;    // of all steps together
  double imagesTrained = 0;  // in them
  double keptPercent = 100;  // of the training pool: TrainingData
  // Optimiser::momentum(), in its order; undefined ones are none yet.
  std::vector<at::Tensor> momentum;
  // The best weights, as Classifier::state() orders them; only where validation images choose them.
  std::vector<at::Tensor> best;
};

}  // namespace adnet
