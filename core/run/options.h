// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The one table of a run's options: what each is called, what it means, how it is read and written.
// The command line, its help and run.json are all made from it.
#pragma once

#include "core/run/training_config.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace adnet {

struct Option {
  std::string_view key;    // in run.json: "head_lr_ratio"; on the command line: "--head-lr-ratio"
  std::string_view value;  // what the help shows for it: "N", "DIR", "adnet|finetune"
  std::string_view help;   // one English phrase
  bool isNumber = false;   // in JSON
  // Reads text into the configuration; throws Error BadConfig that names the option.
  std::function<void(TrainingConfig&, const std::string&)> read;
  // The shortest text, in the C locale, that read() turns into the same value.
  std::function<std::string(const TrainingConfig&)> write;
};

std::span<const Option> trainingOptions();
const Option* findOption(std::string_view key);  // null if unknown
std::string flagOf(const Option& option);        // "--head-lr-ratio"

// The option that was probably meant by an unknown key or flag; null if none is near.
const Option* nearestOption(std::string_view word);

}  // namespace adnet
