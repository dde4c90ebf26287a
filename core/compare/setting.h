// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What makes two runs repeats of each other.
#pragma once

#include "core/run/training_config.h"

#include <string>

namespace adnet {

// `config` without what tells repeats and machines apart: seed, out, name, threads.
TrainingConfig settingOf(TrainingConfig config);

// Names the seeds that draw its split, where they are "auto": the same split, written out.
TrainingConfig withNamedSplit(TrainingConfig config);

// Texts to look runs up by. Two configurations have the same setting where their setting keys are
// equal, and are the same run where their run keys are: the setting and the seed.
std::string settingKey(const TrainingConfig& config);
std::string runKey(const TrainingConfig& config);
std::string dataKey(const TrainingConfig& config);  // of where its data are

}  // namespace adnet
