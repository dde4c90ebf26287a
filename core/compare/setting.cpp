// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/setting.h"

#include "core/run/options.h"

namespace adnet {
namespace {

std::string keyOf(const TrainingConfig& config) {
  std::string key;
  for (const Option& option : trainingOptions())
    key += option.write(config) + '\0';
  return key;
}

}  // namespace

TrainingConfig settingOf(TrainingConfig config) {
  const TrainingConfig defaults;
  config.seed = defaults.seed;
  config.out = defaults.out;
  config.name = defaults.name;
  config.threads = defaults.threads;
  config.computeThreads = defaults.computeThreads;
  config.checkpointMinutes = defaults.checkpointMinutes;
  return config;
}

TrainingConfig withNamedSplit(TrainingConfig config) {
  config.splitSeed = config.splitOptions().seed;
  config.split.testSeed = config.split.testSeed.value_or(*config.splitSeed);
  return config;
}

std::string settingKey(const TrainingConfig& config) {
  return keyOf(settingOf(config));
}

std::string runKey(const TrainingConfig& config) {
  TrainingConfig run = settingOf(withNamedSplit(config));
  run.seed = config.seed;
  return keyOf(run);
}

std::string dataKey(const TrainingConfig& config) {
  TrainingConfig data;
  data.data = config.data;
  return keyOf(data);
}

}  // namespace adnet
