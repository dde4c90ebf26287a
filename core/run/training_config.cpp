// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/training_config.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/data/plain_text.h"
#include "core/run/backbones.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace adnet {
namespace {

void require(bool condition, const std::string& message) {
  if (!condition) throw Error(ErrorCode::BadConfig, {}, message);
}

template <class Number>
void requireRange(const char* option, Number value, Number low, Number high) {
  // Written so that a NaN fails.
  require(value >= low && value <= high, std::string(option) + " is " + formatNumber(value) +
                                             "; it must lie between " + formatNumber(low) +
                                             " and " + formatNumber(high) + ".");
}

void requireCropRange(const char* option, const CropRange& range) {
  require(range.low > 0 && range.low <= range.high && range.high <= 1,
          std::string(option) + " must be two shares of the side, 0 < low <= high <= 1.");
}

void validateViews(const ViewRecipe& views) {
  requireRange("--image-size", views.imageSize, 32, 1024);
  requireRange("--resize", views.resize, views.imageSize, 2048);
  requireRange("--centre", views.centre, 0.1, 1.0);
  requireCropRange("--strong-crop", views.strong);
  requireCropRange("--weak-crop", views.weak);
  for (const double strength : {views.brightness, views.contrast, views.saturation}) {
    requireRange("--jitter", strength, 0.0, 10.0);
  }
  requireRange("--flip", views.flip, 0.0, 1.0);
  requireRange("--vertical-flip", views.verticalFlip, 0.0, 1.0);
}

void requireSize(const BackboneInfo& backbone, int imageSize) {
  const std::string name(backbone.name);
  require(imageSize >= backbone.minimumSize, "--image-size is " + formatNumber(imageSize) + "; " +
                                                 name + " needs at least " +
                                                 formatNumber(backbone.minimumSize) + ".");
  require(imageSize % backbone.sizeMultiple == 0, "--image-size is " + formatNumber(imageSize) +
                                                      "; " + name + " needs a multiple of " +
                                                      formatNumber(backbone.sizeMultiple) + ".");
}

// run.json is JSON, which is UTF-8.
void requireUtf8(const char* option, const std::string& value) {
  require(isUtf8(value), std::string(option) + " is " + plainText(value) +
                             ", which is not UTF-8 text, as run.json has to be. Rename it.");
}

void requireUtf8(const TrainingConfig& config) {
  requireUtf8("--data", config.data.root.string());
  requireUtf8("--train-list", config.data.trainList.string());
  requireUtf8("--test-list", config.data.testList.string());
  requireUtf8("--weights", config.weights.string());
  requireUtf8("--out", config.out.string());
  requireUtf8("--name", config.name);
}

// Of a published list's name: 10 for train_10.txt.
std::optional<int> namedPercent(std::string_view name) {
  constexpr std::string_view kBefore = "train_", kBehind = ".txt";
  if (!name.starts_with(kBefore) || !name.ends_with(kBehind)) return std::nullopt;
  name.remove_prefix(kBefore.size());
  name.remove_suffix(kBehind.size());
  const std::optional<int> percent = parseNumber<int>(name);
  return percent && *percent > 0 && *percent <= 100 ? percent : std::nullopt;
}

// The share of the pool that the data set's train list is: as its name says, else (train_1i.txt,
// one image a class) by its images, of those of the fullest list beside it.
double listedPercent(const Dataset& dataset) {
  if (const auto percent = namedPercent(dataset.trainName)) return *percent;
  if (dataset.fullestList == 0) return 100;
  return std::min(100.0, 100.0 * static_cast<double>(dataset.samples.size()) /
                             static_cast<double>(dataset.fullestList));
}

}  // namespace

SplitOptions TrainingConfig::splitOptions() const {
  SplitOptions options = split;
  options.seed = splitSeed.value_or(seed);
  return options;
}

double keptPercent(const TrainingConfig& config, const Dataset& dataset, const Split& split) {
  double kept = config.split.ratio;
  if (config.split.perClass > 0) {
    const std::size_t held = dataset.hasTestList ? 0 : split.test.size();
    kept = 100.0 * static_cast<double>(split.train.size() + split.validation.size()) /
           static_cast<double>(dataset.samples.size() - held);
  }
  return kept * listedPercent(dataset) / 100;
}

double headRatio(const TrainingConfig& config, double keptPercent) {
  if (config.headLearningRateRatio) return *config.headLearningRateRatio;
  return std::round(2.0 * 100.0 / keptPercent) / 2.0;
}

ViewRecipe viewsOf(const TrainingConfig& config) {
  ViewRecipe views = config.views;
  if (config.method == Method::FineTune) {
    views.centre = 1.0;
    views.augmented = ViewKind::Standard;
  }
  return views;
}

std::vector<ViewKind> trainingViews(const TrainingConfig& config) {
  if (config.method == Method::FineTune) return {ViewKind::Standard};
  if (config.distillation.crops == Crops::Single) return {ViewKind::Standard, ViewKind::Strong};
  return {ViewKind::Standard, ViewKind::Strong, ViewKind::Weak};
}

void validate(const TrainingConfig& config) {
  require(!config.data.root.empty(), "--data is missing: name the folder with the images.");
  require(config.data.testList.empty() || !config.data.trainList.empty(),
          "--test-list needs --train-list beside it.");
  validateOptions(config);
}

void validateOptions(const TrainingConfig& config) {
  requireUtf8(config);
  validate(config.split);
  validateViews(config.views);
  requireRange("--alpha", config.distillation.alpha, 0.0, 1e6);
  const BackboneInfo* backbone = findBackbone(config.backbone);
  if (backbone == nullptr) {
    std::string names;
    for (const BackboneInfo& known : backbones())
      names += " " + std::string(known.name);
    require(false, "--backbone '" + config.backbone + "' is not known. Known are:" + names + ".");
  }
  requireRange("--width", config.width, 0.05, 4.0);
  require(backbone->hasWidth || config.width == 1.0,
          "--width is for backbones that have one; " + config.backbone + " has none.");
  require(config.backbone != kTorchScript || !config.weights.empty(),
          "--weights is missing: name the TorchScript file.");
  requireSize(*backbone, config.views.imageSize);
  requireRange("--steps", config.steps, 1, 100'000'000);
  requireRange("--batch", config.batch, 2, 4096);
  requireRange("--lr", config.learningRate, 0.0, 100.0);
  requireRange("--warmup", config.warmup, 0, config.steps - 1);
  requireRange("--weight-decay", config.weightDecay, 0.0, 100.0);
  requireRange("--label-smoothing", config.labelSmoothing, 0.0, 0.99);
  if (config.headLearningRateRatio) {
    requireRange("--head-lr-ratio", *config.headLearningRateRatio, 0.0, 1000.0);
  }
  requireRange("--eval-every", config.evaluateEvery, 1, 100'000'000);
  requireRange("--threads", config.threads, 0, 1024);
  requireRange("--compute-threads", config.computeThreads, 0, 1024);
  requireRange("--checkpoint-minutes", config.checkpointMinutes, 0.0, 1e6);
  require(config.name.find('/') == std::string::npos, "--name may not contain '/'.");
}

const char* nameOf(Method method) {
  return method == Method::AdNet ? "adnet" : "finetune";
}

const char* nameOf(Crops crops) {
  return crops == Crops::Double ? "double" : "single";
}

const char* nameOf(DistilledOutput output) {
  return output == DistilledOutput::Features ? "features" : "logits";
}

const char* nameOf(DistillationLoss loss) {
  switch (loss) {
    case DistillationLoss::L1:
      return "l1";
    case DistillationLoss::L2:
      return "l2";
    case DistillationLoss::CrossEntropy:
      return "ce";
    case DistillationLoss::Kl:
      break;
  }
  return "kl";
}

const char* nameOf(Schedule schedule) {
  return schedule == Schedule::Steps ? "steps" : "cosine";
}

const char* nameOf(Device device) {
  switch (device) {
    case Device::Cpu:
      return "cpu";
    case Device::Cuda:
      return "cuda";
    case Device::Auto:
      break;
  }
  return "auto";
}

}  // namespace adnet
