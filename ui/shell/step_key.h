// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What decides how long a step and an evaluation of a training take.
#pragma once

#include "core/run/training_config.h"

#include <cstddef>

namespace adnet::ui {

struct StepKey {
  TrainingConfig config;  // everything else at its default
  int classes = 0;
  bool operator==(const StepKey&) const = default;
};
StepKey stepKeyOf(const TrainingConfig& config, std::size_t classes);

// A TorchScript file is a program: it is not run before somebody asks for it.
bool isMeasurable(const StepKey& key);

}  // namespace adnet::ui
