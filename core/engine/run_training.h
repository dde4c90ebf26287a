// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The training of a run whose folder, images and network are there: from its first step, or from a
// checkpoint.
#pragma once

#include "core/engine/engine.h"
#include "core/model/classifier.h"
#include "core/run/run_folder.h"
#include "core/train/trainer.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace adnet {

struct RunTraining {
  const TrainingConfig& config;
  const std::vector<std::string>& classes;
  const TrainingData& data;
  Classifier& classifier;
  RunWriter& writer;
  std::optional<TrainingState> from;  // none: from the first step
};

// Trains, and writes weights and checkpoints into the run's folder. `begin` comes first: what it
// throws, too, makes the run a failed one. The writer is told of steps and evaluations before the
// observer.
TrainingResult train(RunTraining training, const std::function<void()>& begin,
                     TrainingObserver& observer, const std::stop_token& stop, PauseGate& pause);

// Reads every image of the split; those that cannot be read leave it. Throws Error EmptyClass where
// a class keeps none to train on.
std::vector<FileProblem> decode(Split& split, ImageStore& images,
                                const std::vector<std::string>& classes,
                                const TrainingConfig& config, TrainingObserver& observer,
                                const std::stop_token& stop);

}  // namespace adnet
