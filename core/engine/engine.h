// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The engine: everything that needs Torch, behind plain value types. It lives in a shared library
// of its own that is loaded when first needed, because loading LibTorch takes a second.
#pragma once

#include "core/base/error.h"
#include "core/run/events.h"
#include "core/run/pause_gate.h"
#include "core/run/training_config.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

namespace adnet {

struct RunToEvaluate {
  std::filesystem::path folder;
  SetName set = SetName::Test;
  Device device = Device::Auto;
  std::filesystem::path data = {};  // where its images are now; empty: where it found them
  bool acceptsChangedData = false;  // whatever they are now
};

struct RunToResume {
  std::filesystem::path folder;
  std::optional<int> steps;         // to train to; none: as many as it was to have
  bool acceptsChangedData = false;  // whatever the images are now
  std::filesystem::path data = {};  // where they are now; empty: where it found them
};

struct EvaluatedRun {
  EvaluationRecord evaluation;
  std::filesystem::path weights;   // the checkpoint: the best where validation images chose it,
                                   // else the last, or the other one where only that is there
  std::optional<Error> unwritten;  // why the run's folder did not take the evaluation
};

// What the network of a training takes. Images are read and drawn beside it, which is not in here.
struct Estimate {
  double secondsAStep = 0;
  double secondsAnImage = 0;  // of an evaluation
  std::uint64_t bytes = 0;    // of memory, at most, beyond what the program holds; 0: not known, as
                              // on a GPU
};

class Engine {
 public:
  virtual ~Engine() = default;

  virtual std::string version() const = 0;  // "LibTorch 1.13.1"
  virtual bool hasCuda() const = 0;

  // Trains on the calling thread, and writes the run folder. Returns when the steps are done or
  // when `stop` was requested (status Stopped; within two seconds, in the middle of a step if need
  // be). Throws Error; a run folder that was begun then says Failed and why. A stop before the run
  // folder exists throws Cancelled.
  virtual TrainingResult train(const TrainingConfig& config, TrainingObserver& observer,
                               const std::stop_token& stop, PauseGate& pause) = 0;

  // Goes on with a run from its newest checkpoint that is whole, as train() would have gone on: the
  // same numbers as without an interruption. Lines and predictions of after the checkpoint are
  // removed. With more steps the learning rate follows the schedule of the new number from there
  // on. A finished run without further steps is left as it is, and its result returned. The
  // observer is told what was reached before, too. Throws Error: BadRun for one without a whole
  // checkpoint, InTraining for one that another program trains, and names it, DataChanged where the
  // images or a TorchScript network are not those that it was trained on, and names what changed. A
  // run that could not go on is left as it was.
  virtual TrainingResult resume(const RunToResume& run, TrainingObserver& observer,
                                const std::stop_token& stop, PauseGate& pause) = 0;

  // Scores a run's weights on one of its sets, on the calling thread. Adds predictions and a line
  // of evaluations.csv to its folder (see addEvaluation()), honest where the test set had no part
  // in choosing the weights. Throws Error, DataChanged as resume() does; Cancelled. Where changed
  // data are accepted, images of the set that cannot be read any more are left out.
  virtual EvaluatedRun evaluate(const RunToEvaluate& run, TrainingObserver& observer,
                                const std::stop_token& stop) = 0;

  // Measures a few steps of random images, on the calling thread; reads and writes no file but a
  // TorchScript network's. A batch that would not fit in the memory is not tried: its numbers are
  // those of a small one, multiplied. Throws Error; Cancelled, soon after `stop` was requested.
  virtual Estimate estimate(const TrainingConfig& config, int classes,
                            const std::stop_token& stop) = 0;

  // Reads the weights of a configuration and puts them into its network, as a training does at
  // first; requires that some are chosen, and no TorchScript file, which is a program. Any thread.
  // Throws Error, as train() would for them.
  virtual void checkWeights(const TrainingConfig& config) = 0;
};

// Loads libadnet-engine.so from beside the program (or ../lib/adnet-studio) at the first call. Any
// thread. Throws Error EngineUnavailable.
Engine& loadEngine();

}  // namespace adnet
