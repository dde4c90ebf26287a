// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/training_cost.h"

#include "core/views/batch_plan.h"

namespace adnet {

TrainingConfig stepConfig(const TrainingConfig& config) {
  TrainingConfig step;
  step.data = config.data;
  step.method = config.method;
  step.distillation = config.distillation;
  step.views.resize = config.views.imageSize;
  step.views.imageSize = config.views.imageSize;
  step.backbone = config.backbone;
  step.width = config.width;
  step.batch = config.batch;
  step.threads = config.threads;
  step.computeThreads = config.computeThreads;
  step.device = config.device;
  return step;
}

SplitSizes sizesOf(const Split& split) {
  return {split.train.size(), split.validation.size(), split.test.size()};
}

SeenImages& SeenImages::operator+=(const SeenImages& more) {
  trained += more.trained;
  evaluated += more.evaluated;
  return *this;
}

SeenImages seenImages(const TrainingConfig& config, const SplitSizes& sizes) {
  const auto aPass = static_cast<double>(batchesAPass(sizes.train, config.batch));
  const int evaluations = (config.steps + config.evaluateEvery - 1) / config.evaluateEvery;
  const auto tested = static_cast<double>(sizes.test);
  const auto validated = static_cast<double>(sizes.validation);
  // The checkpoint that validation images chose is tested once more.
  return {config.steps * static_cast<double>(sizes.train) / aPass,
          evaluations * (tested + validated) + (sizes.validation == 0 ? 0 : tested)};
}

}  // namespace adnet
