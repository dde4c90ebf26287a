// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/comparison.h"

#include "core/base/numbers.h"
#include "core/compare/setting.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace adnet {
namespace {

bool isScored(const Trial& trial) {
  return trial.facts && trial.facts->result.testAccuracy >= 0 &&
         trial.facts->result.bestTestAccuracy >= 0;
}

struct ScoredRun {
  const Trial* trial;
  RunScore score;
  std::string pairKey;

  const RunFacts& facts() const { return *trial->facts; }
};

// The runs of one setting on one data set whose test set was scored.
struct Group {
  Setting setting;
  std::string dataKey;  // of the first trial
  std::vector<ScoredRun> scored;

  std::string fingerprint() const {
    return scored.empty() ? std::string() : scored.front().facts().fingerprint;
  }
  // A run that is still to come, or was not scored, has no place of its own.
  bool isOf(const Trial& trial, const Setting& itsSetting, bool itIsScored) const {
    return setting == itsSetting &&
           (!itIsScored || scored.empty() || fingerprint() == trial.facts->fingerprint);
  }
};

// Of every option, where each of its values stands: numbers rise; words are behind them, as they
// first occur.
using Places = std::vector<std::map<std::string, std::pair<double, std::size_t>>>;

Places placesOfValues(const std::vector<Group>& groups) {
  Places places(groups.empty() ? 0 : groups.front().setting.size());
  for (const Group& group : groups) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      const std::string& value = group.setting[i];
      const double number = parseNumber<double>(value).value_or(INFINITY);
      places[i].try_emplace(value, std::isnan(number) ? INFINITY : number, places[i].size());
    }
  }
  return places;
}

bool standsBefore(const Setting& one, const Setting& other, const Places& places) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (one[i] != other[i]) return places[i].at(one[i]) < places[i].at(other[i]);
  }
  return false;
}

// Runs on other shares of test images are no repeats, whatever a person groups by.
Grouping withTestFraction(Grouping grouping) {
  const Option* const share = findOption("test_fraction");
  if (std::ranges::count(grouping, share) == 0) grouping.push_back(share);
  return grouping;
}

class Groups {
 public:
  Groups(const std::vector<Trial>& trials, const ComparisonOptions& options,
         std::vector<LeftOut>& leftOut)
      : options_(options), grouping_(withTestFraction(options.grouping)), leftOut_(leftOut) {
    for (const Trial& trial : trials)
      add(trial);
    const Places places = placesOfValues(groups_);
    std::ranges::stable_sort(
        groups_,
        [&places](const Setting& one, const Setting& other) {
          return standsBefore(one, other, places);
        },
        &Group::setting);
  }

  const std::vector<Group>& all() const { return groups_; }

  // Those that a group may be compared to; none for a baseline itself.
  std::vector<std::size_t> baselinesOf(const Group& group) const {
    std::vector<std::size_t> found;
    if (isBaseline(group.setting, options_.baseline)) return found;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      if (isBaselineOf(groups_[i].setting, group.setting, options_.baseline)) found.push_back(i);
    }
    return found;
  }

 private:
  std::optional<RunScore> scoreOf(const Trial& trial) {
    if (!trial.facts) return std::nullopt;
    if (!isScored(trial)) {
      leftOut_.push_back({trial.facts->result.folder, "its test set was not scored"});
      return std::nullopt;
    }
    try {
      return options_.score(*trial.facts, options_.metric);
    } catch (const Error& error) {
      leftOut_.push_back({error.path(), error.detail()});
      return std::nullopt;
    }
  }

  void add(const Trial& trial) {
    const Setting setting = adnet::settingOf(trial, grouping_);
    const std::optional<RunScore> score = scoreOf(trial);
    auto group = std::ranges::find_if(
        groups_, [&](const Group& one) { return one.isOf(trial, setting, score.has_value()); });
    if (group == groups_.end()) group = groups_.insert(group, {setting, dataKey(trial.config), {}});
    if (!score) return;
    ScoredRun run{&trial, *score, pairKeyOf(trial, grouping_)};
    const auto older = std::ranges::find(group->scored, run.pairKey, &ScoredRun::pairKey);
    if (older == group->scored.end()) {
      group->scored.push_back(std::move(run));
      return;
    }
    leftOut_.push_back({older->facts().result.folder, "a newer run repeats it"});
    *older = std::move(run);
  }

  const ComparisonOptions& options_;
  Grouping grouping_;
  std::vector<LeftOut>& leftOut_;
  std::vector<Group> groups_;
};

// What a group is compared to: the runs on its data, each seed once.
struct BaselineRuns {
  std::optional<std::size_t> row;
  std::vector<ScoredRun> runs;
  bool onOtherData = false;  // all that there are
};

BaselineRuns baselineRunsOf(const Group& group, const Groups& groups) {
  BaselineRuns baseline;
  for (const std::size_t i : groups.baselinesOf(group)) {
    const Group& other = groups.all()[i];
    if (other.scored.empty() || group.scored.empty()) continue;
    if (other.fingerprint() != group.fingerprint()) {
      baseline.onOtherData = true;
      continue;
    }
    if (!baseline.row) baseline.row = i;
    for (const ScoredRun& run : other.scored) {
      if (std::ranges::count(baseline.runs, run.pairKey, &ScoredRun::pairKey) == 0)
        baseline.runs.push_back(run);
    }
  }
  baseline.onOtherData = baseline.onOtherData && !baseline.row;
  return baseline;
}

using Pair = std::pair<const ScoredRun*, const ScoredRun*>;

std::vector<Pair> pairsOf(const Group& group, const BaselineRuns& baseline,
                          std::vector<LeftOut>& leftOut) {
  std::vector<Pair> pairs;
  for (const ScoredRun& run : group.scored) {
    const auto& folder = run.facts().result.folder;
    if (baseline.onOtherData)
      leftOut.push_back({folder, "is not compared: the baseline's runs are of other data"});
    const auto partner = std::ranges::find(baseline.runs, run.pairKey, &ScoredRun::pairKey);
    if (partner == baseline.runs.end()) continue;
    if (partner->facts().testFingerprint == run.facts().testFingerprint) {
      pairs.emplace_back(&run, &*partner);
    } else {
      leftOut.push_back({folder, "is not paired: the baseline's run of seed " +
                                     formatNumber(run.trial->config.seed) +
                                     " was tested on other images"});
    }
  }
  return pairs;
}

bool isOnOneTestSet(const std::vector<ScoredRun>& a, const std::vector<ScoredRun>& b) {
  std::set<std::string> sets;
  for (const auto* runs : {&a, &b}) {
    for (const ScoredRun& run : *runs)
      sets.insert(run.facts().testFingerprint);
  }
  return sets.size() < 2;
}

// Different test images may be compared where they are random draws of one share.
bool mayBeUnpaired(const Group& group, const BaselineRuns& baseline, const Groups& groups) {
  if (!baseline.row) return false;
  const Option& share = *findOption("test_fraction");
  return isOnOneTestSet(group.scored, baseline.runs) ||
         valueOf(group.setting, share) == valueOf(groups.all()[*baseline.row].setting, share);
}

using Share = double RunScore::*;

std::vector<double> sharesOf(const std::vector<ScoredRun>& runs, Share protocol) {
  std::vector<double> shares;
  shares.reserve(runs.size());
  for (const ScoredRun& run : runs)
    shares.push_back(run.score.*protocol);
  return shares;
}

DifferenceEstimate ofPairs(const std::vector<Pair>& pairs, Share protocol) {
  std::vector<double> values, baselines;
  for (const auto& [run, partner] : pairs) {
    values.push_back(run->score.*protocol);
    baselines.push_back(partner->score.*protocol);
  }
  return differenceOfPairs(values, baselines);
}

// Fills what the rows of its baseline need not be there for.
void compareTo(const BaselineRuns& baseline, const Group& group, const Groups& groups,
               std::vector<LeftOut>& leftOut, ComparisonRow& row) {
  const std::vector<Pair> pairs = pairsOf(group, baseline, leftOut);
  row.testImagesVary = !isOnOneTestSet(group.scored, baseline.runs);
  const auto fill = [&](ProtocolEstimate& estimate, Share protocol) {
    const std::vector<double> shares = sharesOf(group.scored, protocol);
    estimate.accuracy = estimateMean(shares);
    estimate.difference = ofPairs(pairs, protocol);
    if (pairs.size() >= 2 || !mayBeUnpaired(group, baseline, groups)) return;
    const auto unpaired = differenceOfMeans(shares, sharesOf(baseline.runs, protocol));
    if (unpaired.n > 0) estimate.difference = unpaired;
  };
  fill(row.honest, &RunScore::honest);
  fill(row.paper, &RunScore::paper);
  if (row.honest.difference.n == 0) return;
  row.baseline = baseline.row;
  row.name = nameBeside(group.setting, groups.all()[*baseline.row].setting);
  if (!row.honest.difference.paired) return;
  std::set<std::uint64_t> seeds;
  for (const Pair& pair : pairs)
    seeds.insert(pair.first->trial->config.seed);
  if (seeds.size() < pairs.size()) row.pooledSeeds = static_cast<int>(seeds.size());
  for (const auto& [run, partner] : pairs)
    row.pairs.push_back({run->facts().result.folder, partner->facts().result.folder});
}

// Says whether the scored runs are of several states of one data set, and whether those of one
// state share their test images.
void lookAtData(const std::vector<Group>& groups, Comparison& comparison) {
  std::map<std::string, std::set<std::string>> states, testSets;
  for (const Group& group : groups) {
    for (const ScoredRun& run : group.scored) {
      states[group.dataKey].insert(run.facts().fingerprint);
      testSets[run.facts().fingerprint].insert(run.facts().testFingerprint);
    }
  }
  const auto several = [](const auto& entry) { return entry.second.size() > 1; };
  comparison.severalDataSets = std::ranges::any_of(states, several);
  comparison.severalTestSets = std::ranges::any_of(testSets, several);
}

std::vector<const Option*> differingIn(const std::vector<Group>& groups) {
  std::vector<const Option*> differing;
  for (const Option& option : trainingOptions()) {
    const bool differs = std::ranges::any_of(groups, [&](const Group& group) {
      return valueOf(group.setting, option) != valueOf(groups.front().setting, option);
    });
    if (differs) differing.push_back(&option);
  }
  return differing;
}

std::vector<std::string> lackingIn(const std::vector<Group>& groups) {
  std::vector<std::string> lacking;
  for (const Option& option : trainingOptions()) {
    const bool lacks = std::ranges::any_of(
        groups, [&](const Group& group) { return valueOf(group.setting, option) == kNotRecorded; });
    if (lacks) lacking.emplace_back(option.key);
  }
  return lacking;
}

void adjust(std::vector<ComparisonRow>& rows) {
  std::vector<ComparisonRow*> compared;
  std::vector<double> p;
  for (ComparisonRow& row : rows) {
    if (!row.honest.difference.interval) continue;
    compared.push_back(&row);
    p.push_back(row.honest.difference.p);
  }
  const std::vector<double> adjusted = holm(p);
  for (std::size_t i = 0; i < compared.size(); ++i) {
    compared[i]->adjustedP = adjusted[i];
    compared[i]->comparisons = static_cast<int>(compared.size());
  }
}

}  // namespace

Comparison compare(const std::vector<Trial>& trials, const ComparisonOptions& options) {
  Comparison comparison;
  const std::vector<Trial> named = withNamedSplits(trials);
  const Groups groups(named, options, comparison.leftOut);
  const auto differing = differingIn(groups.all());
  comparison.baseline = options.baseline;
  comparison.metric = options.metric;
  comparison.lacking = lackingIn(groups.all());
  for (const Option* option : differing)
    comparison.keys.emplace_back(option->key);
  lookAtData(groups.all(), comparison);
  if (comparison.severalDataSets) comparison.keys.emplace_back("data_fingerprint");
  for (const Group& group : groups.all()) {
    ComparisonRow row;
    row.setting = group.setting;
    row.metric = options.metric;
    for (const ScoredRun& run : group.scored)
      row.runs.push_back({run.facts().result.folder, run.trial->config.seed, run.score});
    for (const Option* option : differing)
      row.values.push_back(valueOf(group.setting, *option));
    if (comparison.severalDataSets) row.values.push_back(group.fingerprint());
    compareTo(baselineRunsOf(group, groups), group, groups, comparison.leftOut, row);
    comparison.rows.push_back(std::move(row));
  }
  adjust(comparison.rows);
  return comparison;
}

Baseline baselineOf(const Comparison& comparison, std::size_t row) {
  Baseline baseline;
  for (const std::string& key : comparison.keys) {
    if (const Option* const option = findOption(key))
      baseline.emplace_back(option, valueOf(comparison.rows[row].setting, *option));
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
