// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a training run reports while it goes on. Value types; receivers may keep them.
#pragma once

#include "core/base/error.h"
#include "core/data/split.h"
#include "core/evaluate/metrics.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace adnet {

enum class SetName { Train, Validation, Test };
const char* nameOf(SetName set);          // "train", "validation", "test"
SetName setFromName(const std::string&);  // throws Error BadConfig

// How an accuracy on test images came about. Paper: of one of many checkpoints, chosen by such
// accuracies or still to be chosen, the best of which is reported, as the published code does;
// optimistic. Honest: of the one checkpoint of a run that was chosen without the test set. Scoring
// it again repeats the number.
enum class Protocol { Paper, Honest };
const char* nameOf(Protocol protocol);  // "paper", "honest"

enum class Phase { Opening, Decoding, LoadingWeights, Training, Evaluating, Saving };

struct Progress {
  Phase phase = Phase::Opening;
  std::size_t done = 0, total = 0;  // total 0: unknown
};

struct RunStarted {
  std::filesystem::path folder;
  std::vector<std::string> classes;
  Split split;                        // as trained on: without the images that could not be decoded
  std::vector<FileProblem> problems;  // files that were passed over
  std::vector<DataNote> notes;        // on the data set
  int steps = 0;
  std::string weightsReport;  // what matched, English; empty without a weights file
  std::string device;         // "cpu" or "cuda"
  std::string fingerprint;    // of the data set: core/data/fingerprint.h
};

struct StepRecord {
  int step = 0;                                         // from 1
  int epoch = 0;                                        // from 0
  double loss = 0, crossEntropy = 0, distillation = 0;  // loss = CE + alpha * distillation
  bool distillationSkipped = false;                     // was not finite and left out
  double learningRate = 0;                              // of the backbone
  double gradientNorm = 0;                              // before clipping
  double imagesPerSecond = 0;                           // of this step, drawing included
  double secondsElapsed = 0;                            // since training began
  double secondsLeft = -1;  // estimate, evaluations included; -1: none yet
};

struct EvaluationRecord {
  int step = 0;
  SetName set = SetName::Test;
  Protocol protocol = Protocol::Paper;
  double loss = 0;  // mean cross-entropy
  Metrics metrics;
  ConfusionMatrix confusion;
  std::shared_ptr<const std::vector<Prediction>> predictions;
};

// Interrupted: the program ended without a word, by a crash say. No file says so; it is what is
// read of a run that says "running" while no program writes to it.
enum class RunStatus { Running, Finished, Stopped, Failed, Interrupted };
const char* nameOf(RunStatus status);  // "running", "finished", "stopped", "failed", "interrupted"

struct TrainingResult {
  std::filesystem::path folder;
  RunStatus status = RunStatus::Finished;
  int steps = 0;                 // taken
  double testAccuracy = -1;      // honest protocol, 0 … 1; -1: the test set was not scored
  double bestTestAccuracy = -1;  // paper protocol; -1 likewise
  double seconds = 0;            // of training, evaluations included
  double imagesPerSecond = 0;    // training images (not views) a second, evaluations excluded
  int distillationSkipped = 0;   // steps
};

// Receives a run's events, all on the thread that trains; should return quickly. What it throws
// ends the run as failed.
class TrainingObserver {
 public:
  virtual ~TrainingObserver() = default;
  // Names the phase when it begins, and how far it is; steps are told in the phase Training,
  // evaluations in Evaluating or, where one is told again, in Saving.
  virtual void onProgress(const Progress&) {}
  virtual void onStarted(const RunStarted&) {}
  virtual void onStep(const StepRecord&) {}
  virtual void onEvaluation(const EvaluationRecord&) {}
};

}  // namespace adnet
