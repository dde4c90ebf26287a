// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/step_key.h"

#include "core/run/backbones.h"

namespace adnet::ui {

StepKey stepKeyOf(const TrainingConfig& config, std::size_t classes) {
  TrainingConfig key;
  key.data = config.data;
  key.out = config.out;
  key.method = config.method;
  key.distillation = config.distillation;
  key.views.resize = config.views.imageSize;
  key.views.imageSize = config.views.imageSize;
  key.backbone = config.backbone;
  key.width = config.width;
  key.batch = config.batch;
  key.threads = config.threads;
  key.computeThreads = config.computeThreads;
  key.device = config.device;
  return {key, static_cast<int>(classes)};
}

bool isMeasurable(const StepKey& key) {
  return key.config.backbone != kTorchScript;
}

}  // namespace adnet::ui
