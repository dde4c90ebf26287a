// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/step_key.h"

#include "core/run/backbones.h"
#include "core/run/training_cost.h"

namespace adnet::ui {

StepKey stepKeyOf(const TrainingConfig& config, std::size_t classes) {
  TrainingConfig key = stepConfig(config);
  key.out = config.out;  // for finished runs like it
  return {key, static_cast<int>(classes)};
}

bool isMeasurable(const StepKey& key) {
  return key.config.backbone != kTorchScript;
}

}  // namespace adnet::ui
