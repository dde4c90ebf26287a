// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/run_queue.h"

#include "core/base/hash.h"
#include "core/compare/setting.h"
#include "core/data/fingerprint.h"
#include "core/data/open_dataset.h"
#include "core/run/training_cost.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace adnet {
namespace {

// The device is compared apart: a point may leave it to chance.
std::string keyWithoutDevice(TrainingConfig config) {
  config.device = Device::Auto;
  return runKey(config);
}

// Of what decides how long a step and its share of the evaluations take.
std::string kindKey(const TrainingConfig& config) {
  TrainingConfig kind = stepConfig(config);
  kind.evaluateEvery = config.evaluateEvery;
  return settingKey(kind);
}

bool agree(Device wanted, const RunSummary& run) {
  return wanted == Device::Auto || nameOf(wanted) == run.facts.device;
}

bool endedEarly(const RunSummary& run) {
  return run.facts.status != RunStatus::Running && run.facts.status != RunStatus::Finished;
}

using RunsByKey = std::unordered_multimap<std::string, const RunSummary*>;

// That has a checkpoint, on the data as they are now.
std::filesystem::path newestOf(const RunsByKey& runs, const TrainingConfig& config,
                               const std::string& fingerprint) {
  const RunSummary* newest = nullptr;
  const auto [begin, end] = runs.equal_range(keyWithoutDevice(config));
  for (auto found = begin; found != end; ++found) {
    const RunSummary& run = *found->second;
    if (!agree(config.device, run) || run.facts.fingerprint != fingerprint) continue;
    if (newest && newest->facts.started >= run.facts.started) continue;
    if (!findCheckpoints(run.folder).empty()) newest = &run;
  }
  return newest == nullptr ? std::filesystem::path() : newest->folder;
}

// Empty where the data cannot be opened: a training says why.
std::string fingerprintNow(const DataSource& data, const std::stop_token& stop) {
  try {
    return fingerprintOf(openDataset(data, stop), stop);
  } catch (const Error&) {
    return {};
  }
}

}  // namespace

RunQueue::RunQueue(const Sweep& sweep) {
  follow(sweep);
}

void RunQueue::follow(const Sweep& sweep) {
  out_ = sweep.out;
  trials_.clear();
  settings_.clear();
  data_.clear();
  seconds_.clear();
  steps_.clear();
  ofOtherData_.assign(sweep.points.size(), false);
  folders_.assign(sweep.points.size(), {});
  begun_.assign(sweep.points.size(), {});
  for (const TrainingConfig& point : sweep.points) {
    trials_.push_back({point, {}});
    settings_.push_back(settingKey(point));
    data_.push_back(dataKey(point));
  }
}

std::vector<Error> RunQueue::lookUp(const std::stop_token& stop) {
  fingerprints_.clear();
  return lookAtRuns(stop);
}

std::vector<Error> RunQueue::lookAtRuns(const std::stop_token& stop) {
  std::vector<std::string> fingerprints;
  fingerprints.reserve(size());
  for (std::size_t i = 0; i < size(); ++i)
    fingerprints.push_back(fingerprintOf(trials_[i].config.data, data_[i], stop));
  RunList list = listRuns(out_);
  match(list.runs, fingerprints);
  return std::move(list.damaged);
}

const std::string& RunQueue::fingerprintOf(const DataSource& data, const std::string& key,
                                           const std::stop_token& stop) {
  const auto known = fingerprints_.find(key);
  if (known != fingerprints_.end()) return known->second;
  return fingerprints_.emplace(key, fingerprintNow(data, stop)).first->second;
}

void RunQueue::match(const std::vector<RunSummary>& runs,
                     const std::vector<std::string>& fingerprints) {
  RunsByKey finished, begun;
  steps_.clear();
  for (const RunSummary& run : runs) {
    if (endedEarly(run)) begun.emplace(keyWithoutDevice(run.config), &run);
    if (run.facts.status != RunStatus::Finished) continue;
    finished.emplace(keyWithoutDevice(run.config), &run);
    Seconds& steps = steps_[kindKey(run.config)];
    steps.sum += run.facts.result.seconds;
    steps.count += run.config.steps;
  }
  seconds_.clear();
  for (std::size_t i = 0; i < trials_.size(); ++i) {
    Trial& trial = trials_[i];
    trial.facts.reset();
    folders_[i].clear();
    bool trained = false;
    const auto [begin, end] = finished.equal_range(keyWithoutDevice(trial.config));
    for (auto run = begin; run != end && !trial.facts; ++run) {
      const RunFacts& facts = run->second->facts;
      if (!agree(trial.config.device, *run->second)) continue;
      trained = true;
      if (!fingerprints[i].empty() && fingerprints[i] != facts.fingerprint) continue;
      trial.facts = facts;
      folders_[i] = run->second->folder;
    }
    ofOtherData_[i] = trained && !trial.facts;
    begun_[i] = newestOf(begun, trial.config, fingerprints[i]);
    if (!trial.facts) continue;
    Seconds& seconds = seconds_[settings_[i]];
    seconds.sum += trial.facts->result.seconds;
    ++seconds.count;
  }
}

// Any sweep into the folder that has the point has the same file for it.
std::filesystem::path RunQueue::lockOf(std::size_t i) const {
  Hash hash;
  hash.addText(keyWithoutDevice(trials_[i].config));
  return out_ / (".training-" + hash.text());
}

std::optional<FileLock> RunQueue::claim(std::size_t i) const {
  std::error_code code;  // where it cannot be made, neither can the lock
  std::filesystem::create_directories(out_, code);
  return FileLock::take(lockOf(i));
}

std::string RunQueue::holderOf(std::size_t i) const {
  return FileLock::holderOf(lockOf(i));
}

std::size_t RunQueue::ofOtherData() const {
  return static_cast<std::size_t>(std::ranges::count(ofOtherData_, true));
}

std::size_t RunQueue::finished() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(trials_, [](const Trial& trial) { return trial.facts.has_value(); }));
}

std::optional<double> RunQueue::expectedSeconds(std::size_t i) const {
  const auto same = seconds_.find(settings_[i]);
  if (same != seconds_.end()) return same->second.sum / same->second.count;
  const TrainingConfig& point = trials_[i].config;
  const auto alike = steps_.find(kindKey(point));
  if (alike == steps_.end()) return std::nullopt;
  return alike->second.sum / alike->second.count * point.steps;
}

TimeToCome RunQueue::timeBehind(std::size_t i) const {
  TimeToCome time;
  for (std::size_t later = i + 1; later < size(); ++later) {
    if (isFinished(later)) continue;
    const auto seconds = expectedSeconds(later);
    if (seconds) time.seconds += *seconds;
    if (!seconds) ++time.pointsOfUnknown;
  }
  return time;
}

}  // namespace adnet
