// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/queue_file.h"

#include "core/compare/comparison.h"
#include "core/compare/setting.h"
#include "core/run/options.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace adnet::ui {
namespace fs = std::filesystem;

namespace {

// The lowest time there is of what is not there.
fs::file_time_type lastChange(const fs::path& path) {
  std::error_code code;
  return fs::last_write_time(path, code);
}

// The options that tell the points apart. A written file says what draws each split; where that is
// the seed, as it is if nobody says otherwise, the seed tells it.
std::vector<const Option*> telling(const std::vector<TrainingConfig>& points) {
  const auto follows = [&points](const auto& seedOf) {
    return std::ranges::all_of(
        points, [&](const TrainingConfig& point) { return seedOf(point) == point.seed; });
  };
  const bool splits = follows([](const auto& point) { return point.splitOptions().seed; });
  const bool tests = follows(
      [](const auto& point) { return point.split.testSeed.value_or(point.splitOptions().seed); });
  std::vector<const Option*> options = differingOptions(points);
  std::erase_if(options, [&](const Option* option) {
    return (option->key == "split_seed" && splits) || (option->key == "test_seed" && tests);
  });
  return options;
}

bool isThere(const fs::path& file) {
  std::error_code code;
  return fs::exists(file, code);
}

}  // namespace

QueueFile::Stamp QueueFile::stamp() const {
  return {lastChange(file_), lastChange(sweep_.out)};
}

std::vector<QueuePoint> QueueFile::look(Look look, const std::stop_token& stop) {
  stamp_ = stamp();  // of before what is read now, whether it can be read or not
  Sweep sweep = isThere(file_) ? readSweep(file_) : Sweep{};
  if (sweep != sweep_) follow(std::move(sweep));
  stamp_.out = lastChange(sweep_.out);
  if (look == Look::AtData) {
    queue_.lookUp(stop);
  } else {
    queue_.lookAtRuns(stop);
  }
  return points();
}

void QueueFile::follow(Sweep sweep) {
  sweep_ = std::move(sweep);
  queue_.follow(sweep_);
  keys_.clear();
  keys_.reserve(sweep_.points.size());
  for (const TrainingConfig& point : sweep_.points)
    keys_.push_back(runKey(point));
  differing_ = telling(sweep_.points);
}

std::vector<QueuePoint> QueueFile::change(const SweepChange& change, const std::stop_token& stop) {
  editSweep(file_, change);
  return look(Look::AtRuns, stop);
}

std::vector<QueuePoint> QueueFile::points() {
  held_.clear();
  std::vector<QueuePoint> points;
  points.reserve(queue_.size());
  for (std::size_t i = 0; i < queue_.size(); ++i) {
    QueuePoint point;
    point.key = keys_[i];
    point.config = queue_.point(i);
    for (const Option* option : differing_)
      point.differs.push_back({std::string(option->key), option->write(point.config)});
    if (queue_.isFinished(i)) {
      point.state = QueuePoint::State::Finished;
      point.folder = queue_.folderOf(i);
      point.seconds = queue_.trials()[i].facts->result.seconds;
      finished().add(keys_[i]);
    } else {
      point.holder = queue_.holderOf(i);
      if (!point.holder.empty()) point.state = QueuePoint::State::Elsewhere;
      if (!point.holder.empty()) held_.push_back(i);
      point.seconds = queue_.expectedSeconds(i).value_or(-1);
      const bool deleted = finished().contains(keys_[i]) && !queue_.isOfOtherData(i);
      if (point.holder.empty() && deleted) point.state = QueuePoint::State::Deleted;
      if (point.state == QueuePoint::State::Waiting) point.folder = queue_.begunAs(i);
    }
    points.push_back(std::move(point));
  }
  finished().write();
  return points;
}

FinishedList& QueueFile::finished() {
  if (!finished_) finished_.emplace(file_);
  return *finished_;
}

void QueueFile::forgetFinished(const std::vector<std::string>& keys) {
  for (const std::string& key : keys)
    finished().remove(key);
}

QueueFile::Claimed QueueFile::claimNext(const std::unordered_set<std::string>& passOver,
                                        const std::string& wanted, const std::stop_token& stop) {
  Claimed claimed;
  claimed.points = look(Look::AtRuns, stop);
  for (std::size_t i = 0; i < queue_.size(); ++i) {
    if (!claimed.points[i].isToCome() || passOver.contains(keys_[i])) continue;
    if (!wanted.empty() && keys_[i] != wanted) continue;
    auto claim = queue_.claim(i);
    if (!claim) continue;
    queue_.lookAtRuns(stop);  // another program may have finished it just now
    if (queue_.isFinished(i)) {
      claim.reset();
      claimed.points = points();
      continue;
    }
    claimed.next = claimed.points[i];
    claimed.begun = queue_.begunAs(i);
    claimed.claim = std::make_shared<FileLock>(std::move(*claim));
    break;
  }
  return claimed;
}

bool QueueFile::hasChanged() const {
  const auto isHeld = [this](std::size_t i) { return !queue_.holderOf(i).empty(); };
  return stamp() != stamp_ || !std::ranges::all_of(held_, isHeld);
}

}  // namespace adnet::ui
