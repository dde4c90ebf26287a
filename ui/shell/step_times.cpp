// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/step_times.h"

#include "core/base/memory.h"
#include "core/run/backbones.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace adnet::ui {

namespace {

constexpr auto kStill = std::chrono::seconds(1);

// Of what a step costs, roughly: the table of backbones begins with the light ones.
double weightOf(const StepKey& key) {
  const TrainingConfig& config = key.config;
  const auto all = backbones();
  const auto place = std::ranges::find(all, config.backbone, &BackboneInfo::name) - all.begin();
  const double side = config.views.imageSize;
  return static_cast<double>(place + 1) * side * side * config.batch *
         static_cast<double>(trainingViews(config).size());
}

StepTimes::Measured measuredBy(Engine& engine, const StepKey& key, const std::stop_token& stop) {
  const std::uint64_t available = availableMemory();
  const Estimate estimate = engine.estimate(key.config, key.classes, stop);
  return {{estimate.secondsAStep / key.config.batch, estimate.secondsAnImage},
          estimate.bytes,
          available};
}

template <class Known>
auto findIn(const Known& known, const StepKey& key) {
  return std::ranges::find_if(known, [&](const auto& one) { return one.first == key; });
}

}  // namespace

StepTimes::StepTimes(TrainingController& controller, QObject* parent)
    : QObject(parent), controller_(controller) {
  still_.setSingleShot(true);
  still_.setInterval(kStill);
  connect(&still_, &QTimer::timeout, this, &StepTimes::measure);
  connect(&controller_, &TrainingController::finished, this, [this] {
    for (auto& [key, measured] : known_)
      measured.isRecent = false;
    consider();
  });
  connect(&controller_, &TrainingController::stateChanged, this, [this] {
    if (controller_.isBusy()) failed_.clear();
    consider();
    Q_EMIT changed();
  });
}

void StepTimes::want(const QObject* who, std::vector<StepKey> keys) {
  const auto [wish, isNew] = wishes_.try_emplace(who);
  if (isNew) {
    connect(who, &QObject::destroyed, this, [this, who] {
      wishes_.erase(who);
      consider();
    });
  }
  if (wish->second == keys) return;
  wish->second = std::move(keys);
  std::erase_if(failed_, [this](const auto& one) { return !isWanted(one.first); });
  consider();
}

const StepTimes::Measured* StepTimes::find(const StepKey& key) const {
  const auto found = findIn(known_, key);
  return found == known_.end() ? nullptr : &found->second;
}

std::optional<Error> StepTimes::whyNot(const StepKey& key) const {
  const auto found = findIn(failed_, key);
  return found == failed_.end() ? std::nullopt : std::optional(found->second);
}

bool StepTimes::isMeasuring(const StepKey& key) const {
  return job_.isRunning() && measuring_ == key;
}

bool StepTimes::isWanted(const StepKey& key) const {
  return std::ranges::any_of(wishes_, [&](const auto& wish) {
    return std::ranges::find(wish.second, key) != wish.second.end();
  });
}

std::optional<StepKey> StepTimes::next() const {
  std::optional<StepKey> next;
  for (const auto& [who, keys] : wishes_) {
    for (const StepKey& key : keys) {
      const Measured* const known = find(key);
      if (!isMeasurable(key) || (known && known->isRecent) || whyNot(key)) continue;
      if (!next || weightOf(key) < weightOf(*next)) next = key;
    }
  }
  return next;
}

// A training that begins does not wait for a measurement, and neither does who wants another.
void StepTimes::consider() {
  const bool wanted = !controller_.isBusy() && next();
  if (job_.isRunning() && (!wanted || !isWanted(measuring_))) job_.cancel();
  if (job_.isRunning()) return;
  wanted ? still_.start() : still_.stop();
}

void StepTimes::measure() {
  const std::optional<StepKey> key = next();
  if (!key || controller_.isBusy()) return;
  measuring_ = *key;
  const Measured* const before = find(*key);
  const auto work = [this, engine = controller_.engine(), key = measuring_,
                     before = before ? std::optional(*before) : std::nullopt](
                        const std::stop_token& stop, const Job::Post&) -> Job::Function {
    Measured measured = before ? *before : measuredBy(engine(), key, stop);
    measured.isRecent = true;
    if (const auto pace = paceOfRuns(key.config.out, key.config, key.classes))
      measured.pace = *pace;
    return [this, key, measured] {
      take(key, measured);
      measure();
      Q_EMIT changed();
    };
  };
  job_.start(work, [this](const Error& error) {
    failed_.push_back({measuring_, error});
    measure();
    Q_EMIT changed();
  });
  Q_EMIT changed();
}

void StepTimes::take(const StepKey& key, const Measured& measured) {
  std::erase_if(known_, [&key](const auto& one) { return one.first == key; });
  known_.push_back({key, measured});
}

}  // namespace adnet::ui
