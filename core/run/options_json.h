// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run's options as JSON: run.json, presets, --config, and the parts of a sweep.
#pragma once

#include "core/run/json_text.h"
#include "core/run/training_config.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace adnet {

// A flat JSON object of all options: {"data": "/birds", "ratio": 10, …}.
std::string toJson(const TrainingConfig& config);

// Reads such an object, or a whole run.json (whose "run" is passed over), or a preset (whose
// "about" says what it is for), into `config`; options that it lacks keep their values. Throws
// Error BadConfig, naming `origin`, the line and column, and the key.
void readJson(TrainingConfig& config, const std::string& json, const std::filesystem::path& origin);

// The same of the object at a place in a text; the key `passedOver` in it is another's.
void readOptions(TrainingConfig& config, const JsonText& json, const std::string& pointer,
                 std::string_view passedOver = {});
// One option, whose value stands at `pointer`.
void readOption(TrainingConfig& config, std::string_view key, const JsonText& json,
                const std::string& pointer);

}  // namespace adnet
