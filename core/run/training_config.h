// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that decides a run. One value type for the window, the command line and run.json.
#pragma once

#include "core/data/dataset.h"
#include "core/data/split.h"
#include "core/views/view_recipe.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace adnet {

enum class Method { AdNet, FineTune };
// Double, the method itself: the weak and the strong crop are brought together. Single: the strong
// crop and the standard view.
enum class Crops { Double, Single };
enum class DistilledOutput { Features, Logits };
enum class DistillationLoss { Kl, L1, L2, CrossEntropy };
enum class Schedule { Steps, Cosine };
enum class Device { Auto, Cpu, Cuda };

// AD-Net's second loss term, and the ablations that the paper makes of it.
struct Distillation {
  double alpha = 0.1;  // its weight; finite, >= 0
  Crops crops = Crops::Double;
  DistilledOutput output = DistilledOutput::Features;
  DistillationLoss loss = DistillationLoss::Kl;
  bool operator==(const Distillation&) const = default;
};

struct TrainingConfig {
  // Data
  DataSource data;
  SplitOptions split;  // its seed is not used: see splitOptions()
  // Draws which images test, are kept for training and validate; none: `seed`. Runs of one split
  // seed share their split, whatever else chance decides in them.
  std::optional<std::uint64_t> splitSeed;

  // Method
  Method method = Method::AdNet;
  Distillation distillation;
  ViewRecipe views;

  // Network
  std::string backbone = "mobilenet_v2";  // a name of backbones()
  double width = 1.0;                     // of backbones that have one; (0, 4]
  std::filesystem::path weights;          // empty: train from nothing

  // Optimisation
  int steps = 40000;
  int batch = 24;
  double learningRate = 0.03;
  std::optional<double> headLearningRateRatio;  // none: from the subsample ratio; see headRatio()
  Schedule schedule = Schedule::Steps;
  int warmup = 0;             // steps over which the learning rate rises; below `steps`
  double weightDecay = 0;     // of every parameter; >= 0
  double labelSmoothing = 0;  // [0, 1)
  int evaluateEvery = 200;    // steps; the last step is always evaluated

  // The machine
  std::uint64_t seed = 42;
  int threads = 0;  // that decode and draw; 0: as many as there are cores. Never changes a number.
  int computeThreads = 0;  // of the network's arithmetic; 0: as many as there are cores
  Device device = Device::Auto;
  // At least so often a checkpoint is written that the run can go on from, besides those after
  // evaluations; 0: after evaluations alone. Never changes a number.
  double checkpointMinutes = 5;

  // The run
  std::filesystem::path out = "runs";
  std::string name;  // empty: made from the method and the backbone

  SplitOptions splitOptions() const;  // `split` with its seed in it

  bool operator==(const TrainingConfig&) const = default;
};

// The share of the training pool that is kept, in per cent: the ratio, or the images where their
// number is given. A list of the published form, train_10.txt or train_1i.txt, is itself a share of
// the pool.
double keptPercent(const TrainingConfig& config, const Dataset& dataset, const Split& split);

// The head's learning rate as a multiple of the backbone's: the configured one, else AD-Net's rule
// round(2 * 100 / ratio) / 2, the ratio being keptPercent().
double headRatio(const TrainingConfig& config, double keptPercent);

// The recipe that the run's views are drawn by: plain fine-tuning keeps the whole image, whatever
// views.centre says, and its standard view is the one that a set of augmentations is for.
ViewRecipe viewsOf(const TrainingConfig& config);

// The views that a step of the run sees, in the order of their passes.
std::vector<ViewKind> trainingViews(const TrainingConfig& config);

// Throws Error BadConfig, naming the option, for a value out of range or an unknown backbone.
void validate(const TrainingConfig& config);
void validateOptions(const TrainingConfig& config);  // the same, wherever its data are

const char* nameOf(Method method);           // "adnet", "finetune"
const char* nameOf(Device device);           // "auto", "cpu", "cuda"
const char* nameOf(Crops crops);             // "double", "single"
const char* nameOf(DistilledOutput output);  // "features", "logits"
const char* nameOf(DistillationLoss loss);   // "kl", "l1", "l2", "ce"
const char* nameOf(Schedule schedule);       // "steps", "cosine"

}  // namespace adnet
