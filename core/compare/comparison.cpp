// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/comparison.h"

#include "core/compare/setting.h"

#include <algorithm>
#include <map>
#include <set>

namespace adnet {
namespace {

bool isScored(const Trial& trial) {
  return trial.facts && trial.facts->result.testAccuracy >= 0 &&
         trial.facts->result.bestTestAccuracy >= 0;
}

// The runs of one setting on one data set whose test set was scored.
struct Group {
  TrainingConfig setting;
  std::vector<const Trial*> scored;

  std::string fingerprint() const {
    return scored.empty() ? std::string() : scored.front()->facts->fingerprint;
  }
  // A run that is still to come, or was not scored, has no place of its own.
  bool isOf(const Trial& trial, const TrainingConfig& itsSetting) const {
    return setting == itsSetting &&
           (!isScored(trial) || scored.empty() || fingerprint() == trial.facts->fingerprint);
  }
};

using Accuracy = double TrainingResult::*;

double accuracyOf(const Trial& trial, Accuracy protocol) {
  return trial.facts->result.*protocol;
}

// The same as plain fine-tuning: without the options that it leaves unused, and without a set of
// augmentations that is put in comparison.
TrainingConfig fineTuningOf(TrainingConfig setting) {
  const TrainingConfig defaults;
  setting.method = Method::FineTune;
  setting.distillation = defaults.distillation;
  setting.views.augmentation = defaults.views.augmentation;
  setting.views.centre = defaults.views.centre;
  setting.views.strong = defaults.views.strong;
  setting.views.weak = defaults.views.weak;
  return setting;
}

bool isPlain(const TrainingConfig& setting) {
  return setting.method == Method::FineTune && setting.views.augmentation == Augmentation::None;
}

// Whether a setting is another one's baseline; to plain fine-tuning several may be the same.
bool isBaselineOf(const TrainingConfig& setting, const TrainingConfig& other,
                  const Baseline& baseline) {
  if (baseline.empty()) return isPlain(setting) && fineTuningOf(setting) == fineTuningOf(other);
  TrainingConfig wanted = other;
  for (const auto& [option, value] : baseline)
    option->read(wanted, value);
  return setting == wanted;
}

// The scored runs that a group is compared to; none for a baseline itself.
std::vector<const Trial*> baselineOf(const Group& group, const std::vector<Group>& groups,
                                     const Baseline& baseline) {
  std::vector<const Trial*> runs;
  const bool isOne = baseline.empty() ? isPlain(group.setting)
                                      : isBaselineOf(group.setting, group.setting, baseline);
  if (isOne) return runs;
  for (const Group& other : groups) {
    if (isBaselineOf(other.setting, group.setting, baseline))
      runs.insert(runs.end(), other.scored.begin(), other.scored.end());
  }
  return runs;
}

std::vector<Group> groupsOf(const std::vector<Trial>& trials) {
  std::vector<Group> groups;
  for (const Trial& trial : trials) {
    const TrainingConfig setting = settingOf(trial.config);
    auto group =
        std::ranges::find_if(groups, [&](const Group& one) { return one.isOf(trial, setting); });
    if (group == groups.end()) group = groups.insert(group, {setting, {}});
    if (isScored(trial)) group->scored.push_back(&trial);
  }
  return groups;
}

const Trial* partnerOf(const Trial& trial, const std::vector<const Trial*>& baseline) {
  const auto found = std::ranges::find_if(baseline, [&](const Trial* other) {
    return other->config.seed == trial.config.seed &&
           other->facts->fingerprint == trial.facts->fingerprint &&
           other->facts->testFingerprint == trial.facts->testFingerprint;
  });
  return found == baseline.end() ? nullptr : *found;
}

using TrialPair = std::pair<const Trial*, const Trial*>;

std::vector<TrialPair> pairsOf(const Group& group, const std::vector<const Trial*>& baseline) {
  std::vector<TrialPair> pairs;
  for (const Trial* trial : group.scored) {
    if (const Trial* partner = partnerOf(*trial, baseline)) pairs.emplace_back(trial, partner);
  }
  return pairs;
}

ProtocolEstimate estimate(const Group& group, const std::vector<TrialPair>& pairs,
                          Accuracy protocol) {
  std::vector<double> all, paired, partners;
  for (const Trial* trial : group.scored)
    all.push_back(accuracyOf(*trial, protocol));
  for (const auto& [trial, partner] : pairs) {
    paired.push_back(accuracyOf(*trial, protocol));
    partners.push_back(accuracyOf(*partner, protocol));
  }
  return {estimateMean(all), pairedDifference(paired, partners)};
}

// Says whether the scored runs are of several states of one data set, and whether those of one
// state share their test images.
void lookAtData(const std::vector<Group>& groups, Comparison& comparison) {
  std::map<std::string, std::set<std::string>> states, testSets;
  for (const Group& group : groups) {
    for (const Trial* trial : group.scored) {
      states[dataKey(group.setting)].insert(trial->facts->fingerprint);
      testSets[trial->facts->fingerprint].insert(trial->facts->testFingerprint);
    }
  }
  const auto several = [](const auto& entry) { return entry.second.size() > 1; };
  comparison.severalDataSets = std::ranges::any_of(states, several);
  comparison.severalTestSets = std::ranges::any_of(testSets, several);
}

}  // namespace

Comparison compare(const std::vector<Trial>& trials, const Baseline& baseline) {
  const std::vector<Group> groups = groupsOf(trials);
  std::vector<TrainingConfig> settings;
  settings.reserve(groups.size());
  for (const Group& group : groups)
    settings.push_back(group.setting);
  const auto options = differingOptions(settings);

  Comparison comparison;
  comparison.baseline = baseline;
  for (const Option* option : options)
    comparison.keys.emplace_back(option->key);
  lookAtData(groups, comparison);
  if (comparison.severalDataSets) comparison.keys.emplace_back("data_fingerprint");
  for (const Group& group : groups) {
    const std::vector<TrialPair> pairs = pairsOf(group, baselineOf(group, groups, baseline));
    ComparisonRow row;
    for (const Trial* trial : group.scored)
      row.runs.push_back(trial->facts->result.folder);
    for (const auto& [trial, partner] : pairs)
      row.pairs.push_back({trial->facts->result.folder, partner->facts->result.folder});
    for (const Option* option : options)
      row.values.push_back(option->write(group.setting));
    if (comparison.severalDataSets) row.values.push_back(group.fingerprint());
    row.honest = estimate(group, pairs, &TrainingResult::testAccuracy);
    row.paper = estimate(group, pairs, &TrainingResult::bestTestAccuracy);
    comparison.rows.push_back(std::move(row));
  }
  return comparison;
}

Baseline baselineFrom(const std::string& text) {
  Baseline baseline;
  TrainingConfig tried;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string part = text.substr(begin, end - begin);
    const std::size_t equals = part.find('=');
    const Option* option = findOption(part.substr(0, equals));
    if (equals == std::string::npos || option == nullptr) {
      throw Error(ErrorCode::BadConfig, {},
                  "a baseline is written as method=finetune or ratio=10,seed=1, with options of "
                  "run.json; '" +
                      part + "' is none.");
    }
    option->read(tried, part.substr(equals + 1));
    baseline.emplace_back(option, part.substr(equals + 1));
    begin = end + 1;
  }
  return baseline;
}

std::vector<const Option*> differingOptions(const std::vector<TrainingConfig>& configs) {
  std::vector<const Option*> differing;
  for (const Option& option : trainingOptions()) {
    const bool differs = std::ranges::any_of(configs, [&](const TrainingConfig& config) {
      return option.write(config) != option.write(configs.front());
    });
    if (differs) differing.push_back(&option);
  }
  return differing;
}

}  // namespace adnet
