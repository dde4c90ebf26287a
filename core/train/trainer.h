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
#include "core/train/training_state.h"
#include "core/views/batch_loader.h"

#include <chrono>
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

// Where a training keeps what it has reached. What a function throws ends the training.
class TrainingKeeper {
 public:
  virtual ~TrainingKeeper() = default;
  // The classifier is that of the last step: after every evaluation, and at a stop.
  virtual void keepLast(int step) = 0;
  // It is that of the best score so far, on validation images where there are some, else on the
  // test set (which makes it a choice by the paper's protocol).
  virtual void keepBest(int step) = 0;
  // What is told is all that has to be known beside the classifier: after every keepLast(), and
  // config.checkpointMinutes after the one before. The tensors share the training's memory.
  virtual void keepState(const TrainingState& state) = 0;
};

class Trainer {
 public:
  // Everything must outlive the trainer.
  Trainer(const TrainingConfig& config, const TrainingData& data, Classifier& classifier,
          TrainingObserver& observer, TrainingKeeper& keeper, const std::stop_token& stop,
          PauseGate& pause);

  // Goes on from there; before run(), with the classifier that belongs to it. An evaluation that
  // was due and is not whole comes first.
  void goOnFrom(TrainingState state);

  // Takes all the steps, or as many as `stop` allows (status Stopped). Throws Error Diverged where
  // the loss or a weight is no longer finite (nothing is kept of it), and whatever the keeper and
  // the observer throw, stop or not. Leaves the best weights in the classifier where validation
  // images chose them.
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
  void keepLast();
  void keepState();
  void requireFinite() const;
  void scoreHonestly();
  bool isStateDue() const;
  bool evaluatesAfter(int step) const;
  int evaluationsAfter(int step) const;
  bool validates() const { return !data_.split.validation.empty(); }

  const TrainingConfig& config_;
  const TrainingData& data_;
  Classifier& classifier_;
  TrainingObserver& observer_;
  TrainingKeeper& keeper_;
  std::stop_token stop_;
  PauseGate& pause_;
  Optimiser optimiser_;
  TimeLeft timeLeft_;
  TrainingState state_;
  double secondsBefore_ = 0;  // that the training took before it was interrupted
  Time started_ = std::chrono::steady_clock::now();
  Time keptState_ = started_;
  int keptStep_ = -1;
  std::optional<EvaluationRecord> lastTest_;
};

}  // namespace adnet
