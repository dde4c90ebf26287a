// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/grouping.h"

#include "core/compare/setting.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

namespace adnet {
namespace {

constexpr std::array<std::string_view, 7> kRepeats = {
    "seed", "name", "out", "threads", "compute_threads", "device", "checkpoint_minutes"};
// Of AD-Net alone.
constexpr std::array<std::string_view, 7> kUnheeded = {
    "alpha", "crops", "distill_on", "distill_loss", "centre", "strong_crop", "weak_crop"};

std::size_t indexOf(const Option& option) {
  return static_cast<std::size_t>(&option - trainingOptions().data());
}

const std::string& valueOf(const Setting& setting, std::string_view key) {
  return valueOf(setting, *findOption(key));
}

// The same as plain fine-tuning: without the options that it leaves unused, and without a set of
// augmentations that is put in comparison.
Setting fineTuningOf(Setting setting) {
  const auto clear = [&](std::string_view key) { setting[indexOf(*findOption(key))].clear(); };
  std::ranges::for_each(kUnheeded, clear);
  clear("method");
  clear("augmentation");
  return setting;
}

bool isPlain(const Setting& setting) {
  const std::string& augmentation = valueOf(setting, "augmentation");
  return valueOf(setting, "method") == nameOf(Method::FineTune) &&
         (augmentation == "none" || augmentation.empty() || augmentation == kNotRecorded);
}

// As the option itself writes it: "10.0" is 10.
std::string normalised(const Option& option, const std::string& value) {
  if (value == kNotRecorded) return value;
  TrainingConfig config;
  option.read(config, value);
  return option.write(config);
}

std::vector<std::string> partsOf(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool lacks(const Trial& trial, const Option& option) {
  return std::ranges::count(trial.lacking, &option) > 0;
}

std::string named(const Option& option, const std::string& value) {
  if (option.key == "method" && value == nameOf(Method::AdNet)) return "AD-Net";
  if (option.key == "method" && value == nameOf(Method::FineTune)) return "plain fine-tuning";
  return std::string(option.key) + " " + value;
}

}  // namespace

Grouping standardGrouping() {
  Grouping grouping;
  for (const Option& option : trainingOptions()) {
    if (std::ranges::count(kRepeats, option.key) == 0) grouping.push_back(&option);
  }
  return grouping;
}

Grouping groupingFrom(const std::string& text) {
  Grouping grouping;
  for (std::string key : partsOf(text)) {
    std::ranges::replace(key, '-', '_');
    const Option* const option = findOption(key);
    if (!option) {
      const Option* const nearest = nearestOption(key);
      throw Error(ErrorCode::BadConfig, {},
                  "a grouping is written as method,ratio, with options of run.json; '" + key +
                      "' is none." +
                      (nearest ? " Did you mean " + std::string(nearest->key) + "?" : ""));
    }
    grouping.push_back(option);
  }
  if (grouping.empty())
    throw Error(ErrorCode::BadConfig, {}, "a grouping names one option at least: method,ratio.");
  return grouping;
}

Setting settingOf(const Trial& trial, const Grouping& grouping) {
  Setting setting(trainingOptions().size());
  for (const Option* option : grouping) {
    setting[indexOf(*option)] = lacks(trial, *option) ? kNotRecorded : option->write(trial.config);
  }
  return setting;
}

std::vector<Trial> withNamedSplits(std::vector<Trial> trials) {
  const Grouping grouping = standardGrouping();
  std::set<Setting> named;
  std::map<Setting, std::vector<std::size_t>> drawn;  // by their own seed
  for (std::size_t i = 0; i < trials.size(); ++i) {
    const TrainingConfig& config = trials[i].config;
    const bool namesBoth = config.splitSeed && config.split.testSeed;
    Setting setting = settingOf(trials[i], grouping);
    if (namesBoth) {
      named.insert(std::move(setting));
    } else if (trials[i].lacking.empty()) {
      drawn[std::move(setting)].push_back(i);
    }
  }
  for (const auto& [setting, places] : drawn) {
    std::vector<Trial> naming;
    for (const std::size_t i : places) {
      naming.push_back(trials[i]);
      naming.back().config = withNamedSplit(trials[i].config);
    }
    const bool all = std::ranges::all_of(
        naming, [&](const Trial& trial) { return named.contains(settingOf(trial, grouping)); });
    for (std::size_t i = 0; all && i < places.size(); ++i)
      trials[places[i]] = naming[i];
  }
  return trials;
}

const std::string& valueOf(const Setting& setting, const Option& option) {
  return setting[indexOf(option)];
}

std::string pairKeyOf(const Trial& trial, const Grouping& grouping) {
  std::string key = std::to_string(trial.config.seed);
  for (const Option& option : trainingOptions()) {
    const bool matters =
        std::ranges::count(kRepeats, option.key) == 0 && std::ranges::count(grouping, &option) == 0;
    if (matters) key += '\0' + option.write(trial.config);
  }
  return key;
}

Baseline baselineFrom(const std::string& text) {
  Baseline baseline;
  for (const std::string& part : partsOf(text)) {
    const std::size_t equals = part.find('=');
    const Option* const option = findOption(part.substr(0, equals));
    // The last value may have a comma in it, such as a crop's.
    if (equals == std::string::npos && !baseline.empty() && !part.empty() && !option) {
      baseline.back().second += "," + part;
      continue;
    }
    if (equals == std::string::npos || option == nullptr) {
      throw Error(ErrorCode::BadConfig, {},
                  "a baseline is written as method=finetune or ratio=10,seed=1, with options of "
                  "run.json; '" +
                      part + "' is none.");
    }
    baseline.emplace_back(option, part.substr(equals + 1));
  }
  for (auto& [option, value] : baseline)
    value = normalised(*option, value);
  return baseline;
}

bool isBaselineOf(const Setting& setting, const Setting& other, const Baseline& baseline) {
  if (baseline.empty()) return isPlain(setting) && fineTuningOf(setting) == fineTuningOf(other);
  Setting wanted = other;
  for (const auto& [option, value] : baseline)
    wanted[indexOf(*option)] = value;
  return setting == wanted;
}

bool isBaseline(const Setting& setting, const Baseline& baseline) {
  return baseline.empty() ? isPlain(setting) : isBaselineOf(setting, setting, baseline);
}

std::string nameBeside(const Setting& setting, const Setting& baseline) {
  std::string name;
  for (const Option& option : trainingOptions()) {
    const std::string& value = valueOf(setting, option);
    if (value != valueOf(baseline, option))
      name += (name.empty() ? "" : ", ") + named(option, value);
  }
  return name;
}

}  // namespace adnet
