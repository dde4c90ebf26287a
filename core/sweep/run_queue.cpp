// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/run_queue.h"

#include "core/compare/setting.h"

#include <algorithm>
#include <utility>

namespace adnet {
namespace {

// The device is compared apart: a point may leave it to chance.
std::string keyWithoutDevice(TrainingConfig config) {
  config.device = Device::Auto;
  return runKey(config);
}

bool agree(Device wanted, const RunSummary& run) {
  return wanted == Device::Auto || nameOf(wanted) == run.facts.device;
}

}  // namespace

RunQueue::RunQueue(const Sweep& sweep) : out_(sweep.out) {
  for (const TrainingConfig& point : sweep.points) {
    trials_.push_back({point, {}});
    settings_.push_back(settingKey(point));
  }
}

std::vector<Error> RunQueue::lookUp() {
  RunList list = listRuns(out_);
  match(list.runs);
  return std::move(list.damaged);
}

void RunQueue::match(const std::vector<RunSummary>& runs) {
  std::unordered_multimap<std::string, const RunSummary*> finished;
  for (const RunSummary& run : runs) {
    if (run.facts.status == RunStatus::Finished)
      finished.emplace(keyWithoutDevice(run.config), &run);
  }
  seconds_.clear();
  for (std::size_t i = 0; i < trials_.size(); ++i) {
    Trial& trial = trials_[i];
    const auto [begin, end] = finished.equal_range(keyWithoutDevice(trial.config));
    const auto found = std::find_if(
        begin, end, [&](const auto& entry) { return agree(trial.config.device, *entry.second); });
    if (found != end) trial.facts = found->second->facts;
    if (!trial.facts) continue;
    Seconds& seconds = seconds_[settings_[i]];
    seconds.sum += trial.facts->result.seconds;
    ++seconds.runs;
  }
}

std::size_t RunQueue::finished() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(trials_, [](const Trial& trial) { return trial.facts.has_value(); }));
}

std::optional<double> RunQueue::expectedSeconds(std::size_t i) const {
  const auto found = seconds_.find(settings_[i]);
  if (found == seconds_.end()) return std::nullopt;
  return found->second.sum / found->second.runs;
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
