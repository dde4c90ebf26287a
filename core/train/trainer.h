// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The training loop. Knows a stop token, a pause gate and an observer; no thread, no window, no
// console.
#pragma once

#include "core/data/image_store.h"
#include "core/model/classifier.h"
#include "core/run/events.h"
#include "core/run/pause_gate.h"
#include "core/run/training_config.h"
#include "core/train/optimiser.h"
#include "core/train/step.h"
#include "core/train/time_left.h"
#include "core/views/batch_loader.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace adnet {

struct TrainingData {
  Split split;  // train is not empty
  std::size_t classes = 0;
  double keptPercent = 100;  // of the training pool
  ImageStore* images = nullptr;
};

class Trainer {
 public:
  enum class Checkpoint { Last, Best };
  // Saves the classifier as it is. Last: after every evaluation, the last step's included, and at a
  // stop. Best: the best score so far, on validation images where there are some, else on the test
  // set (which makes it a choice by the paper's protocol).
  using Save = std::function<void(Checkpoint checkpoint, int step)>;

  // Everything must outlive the trainer.
  Trainer(const TrainingConfig& config, const TrainingData& data, Classifier& classifier,
          TrainingObserver& observer, Save save, const std::stop_token& stop, PauseGate& pause);

  // Takes all the steps, or as many as `stop` allows (status Stopped). Throws Error Diverged where
  // the loss is no longer finite, and whatever `save` and the observer throw, stop or not. Leaves
  // the best weights in the classifier where validation images chose them.
  TrainingResult run();

  // What was reached so far, after run() has thrown, too. Its folder is left empty.
  TrainingResult result() const;

 private:
  using Time = std::chrono::steady_clock::time_point;

  void loop();
  void takeStep(int step, const Batch& batch, Time begin);
  void evaluate(int step);
  EvaluationRecord score(SetName set, Protocol protocol, int step);
  void keepIfBest(const EvaluationRecord& evaluation);
  void save(Checkpoint checkpoint, int step);
  void saveLast();
  void scoreHonestly();
  bool evaluatesAfter(int step) const;
  int evaluationsAfter(int step) const;
  bool validates() const { return !data_.split.validation.empty(); }

  const TrainingConfig& config_;
  const TrainingData& data_;
  Classifier& classifier_;
  TrainingObserver& observer_;
  Save save_;
  std::stop_token stop_;
  PauseGate& pause_;
  Optimiser optimiser_;
  TimeLeft timeLeft_;
  TrainingResult result_;
  Time started_ = std::chrono::steady_clock::now();
  double stepSeconds_ = 0;  // of all steps together
  double imagesTrained_ = 0;
  double bestScore_ = -1;
  int bestStep_ = 0;
  int savedStep_ = -1;
  std::vector<at::Tensor> bestState_;  // kept only where validation images choose the checkpoint
  std::optional<EvaluationRecord> lastTest_;
};

}  // namespace adnet
