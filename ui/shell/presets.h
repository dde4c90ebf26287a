// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Configurations to start from, as resources/presets holds them.
#pragma once

#include "core/run/training_config.h"

#include <QString>

#include <span>
#include <string_view>

namespace adnet::ui {

struct Preset {
  const char* name;   // of its file: "quick-cpu"
  const char* title;  // English, for tr() in the context "Preset"
};

std::span<const Preset> presets();
const Preset& presetNamed(std::string_view name);  // requires that there is one
// The configuration's width is not the preset's own, as where it is that of chosen weights.
bool widthDiffers(const Preset& preset, const TrainingConfig& config);
QString titleOf(const Preset& preset);

// `config` with everything that decides how it learns as the preset has it. The data, their split,
// the seed, the machine and the run's folder stay; so do weights that were chosen for the same
// network, with its width.
TrainingConfig withPreset(const Preset& preset, const TrainingConfig& config);

// What a preset leaves as it is: the data, their split, the seed, the machine and the run's folder.
// `result` takes them from `config`; their keys in JSON.
void keepSituation(TrainingConfig& result, const TrainingConfig& config);
std::span<const char* const> situationKeys();

// The preset that `config` is as; null where it is as none.
const Preset* presetOf(const TrainingConfig& config);

}  // namespace adnet::ui
