// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/queue_controller.h"

#include "core/compare/setting.h"

#include <algorithm>
#include <chrono>
#include <unordered_set>
#include <utility>

namespace adnet::ui {
namespace fs = std::filesystem;

namespace {

constexpr auto kLookEvery = std::chrono::seconds(1);

auto withKey(const std::string& key) {
  return [&key](const QueuePoint& point) { return point.key == key; };
}

// As movePoint() does.
void moveShown(std::vector<QueuePoint>& points, const std::string& key, const std::string& before) {
  const auto point = std::ranges::find_if(points, withKey(key));
  const auto target = before.empty() ? points.end() : std::ranges::find_if(points, withKey(before));
  if (point == points.end()) return;
  if (point < target) {
    std::rotate(point, point + 1, target);
  } else {
    std::rotate(target, point, point + 1);
  }
}

}  // namespace

QueueController::QueueController(TrainingController& training, QObject* parent)
    : QObject(parent),
      training_(training),
      desk_(std::make_shared<QueueFile>(fs::path())),
      tasks_([this] { return claimNext(); }) {
  connectTraining();
  again_.setInterval(kLookEvery);
  connect(&again_, &QTimer::timeout, this, &QueueController::lookAgain);
  again_.start();
}

QueueController::State QueueController::state() const {
  if (std::ranges::none_of(points_, &QueuePoint::isToCome)) return State::Idle;
  return working_ ? State::Working : State::Paused;
}

const QueuePoint* QueueController::running() const {
  const auto point = std::ranges::find_if(
      points_, [this](const QueuePoint& one) { return one.state == QueuePoint::State::Running; });
  return point == points_.end() ? nullptr : &*point;
}

double QueueController::secondsLeft() const {
  double sum = 0, left = 0;
  int known = 0, unknown = 0;
  for (const QueuePoint& point : points_) {
    const bool runs = point.state == QueuePoint::State::Running;
    // A run reckons with no evaluation before the first; others like it have had theirs.
    const double told = runs && runLeft_ >= 0 ? runSeconds_ + runLeft_ : -1;
    const double seconds = std::max(told, point.seconds);
    if (seconds >= 0) sum += seconds;
    if (seconds >= 0) ++known;
    if (!runs && point.state != QueuePoint::State::Waiting) continue;
    left += runs ? 0 : training_.secondsToStart();
    if (seconds >= 0) left += seconds - (runs ? runSeconds_ : 0);
    if (seconds < 0) ++unknown;
  }
  if (known == 0) return -1;
  left += unknown * sum / known;  // of settings that never finished: as long as the others
  return left > 0 ? left : -1;
}

// ---- the file

void QueueController::open(const fs::path& file) {
  atHome_ = file == home_;
  goTo(file);
}

void QueueController::setHome(const fs::path& folder) {
  home_ = folder / kFileName;
  atHome_ = atHome_ || file() == home_;
  if (atHome_ && points_.empty() && file() != home_) goTo(home_);
}

void QueueController::goHome() {
  atHome_ = true;
  goTo(home_);
}

void QueueController::goTo(const fs::path& file) {
  tasks_.stopLooking();
  if (run_ && run_->isOver) run_.reset();
  desk_ = std::make_shared<QueueFile>(file);
  points_.clear();
  passedOver_.clear();
  wanted_.clear();
  working_ = false;
  trouble_.reset();
  unread_.reset();
  look(QueueFile::Look::AtData);
  Q_EMIT changed();
}

void QueueController::append(const std::vector<TrainingConfig>& configs) {
  if (atHome_ && state() == State::Idle && file() != home_) goTo(home_);
  std::unordered_set<std::string> keys;
  for (const TrainingConfig& config : configs)
    keys.insert(runKey(config));
  for (const std::string& key : keys)
    passedOver_.remove(key);
  forgetFinished({keys.begin(), keys.end()});
  change([configs](Sweep& sweep) { appendPoints(sweep, configs); },
         [this, keys](const Points& points) {
           working_ = working_ || std::ranges::none_of(points, [&](const QueuePoint& point) {
                        return point.isToCome() && !keys.contains(point.key) &&
                               !passedOver_.contains(point.key);
                      });
         });
}

void QueueController::move(const std::vector<std::string>& keys, const std::string& before) {
  for (const std::string& key : keys)
    moveShown(points_, key, before);
  change([keys, before](Sweep& sweep) {
    for (const std::string& key : keys)
      movePoint(sweep, key, before);
  });
  Q_EMIT changed();
}

void QueueController::moveTo(const std::vector<std::string>& keys, int place) {
  const auto stays = [&keys](const QueuePoint& point) {
    return std::ranges::find(keys, point.key) == keys.end();
  };
  const auto before = std::find_if(points_.begin() + place, points_.end(), stays);
  move(keys, before == points_.end() ? std::string() : before->key);
}

RemovedPoints QueueController::remove(const std::vector<std::string>& keys) {
  const std::unordered_set<std::string> wanted(keys.begin(), keys.end());
  RemovedPoints removed{file(), {}, state() == State::Working};
  std::vector<QueuePoint> stay;
  for (std::size_t i = 0; i < points_.size(); ++i) {
    const QueuePoint& point = points_[i];
    const bool goes = wanted.contains(point.key) && point.state != QueuePoint::State::Running;
    const std::string before = i + 1 < points_.size() ? points_[i + 1].key : std::string();
    if (goes) {
      passedOver_.remove(point.key);
      removed.points.push_back({point, before});
    } else {
      stay.push_back(point);
    }
  }
  if (removed.points.empty()) return removed;
  points_ = std::move(stay);
  change([points = removed.points](Sweep& sweep) {
    for (const auto& [point, before] : points)
      removePoint(sweep, point.key);
  });
  Q_EMIT changed();
  return removed;
}

void QueueController::putBack(const RemovedPoints& removed) {
  if (removed.file != file()) return;
  std::vector<PlacedPoint> placed;
  for (const auto& [point, before] : removed.points) {
    passedOver_.add(point);
    placed.push_back({point.config, before});
  }
  const bool works = removed.worked && state() == State::Idle;
  change([placed](Sweep& sweep) { insertPoints(sweep, placed); },
         [this, works](const Points&) { working_ = working_ || works; });
}

void QueueController::tryAgain(const std::string& key) {
  const auto point = std::ranges::find_if(points_, withKey(key));
  if (point == points_.end()) return;
  if (point->state == QueuePoint::State::Deleted) {
    forgetFinished({key});
  } else if (!passedOver_.remove(key)) {
    return;
  }
  working_ = working_ || state() == State::Idle;
  point->state = QueuePoint::State::Waiting;
  point->error.reset();
  point->folder.clear();
  look(QueueFile::Look::AtRuns);
  Q_EMIT changed();
}

void QueueController::goOnWith(const std::string& key) {
  const auto point = std::ranges::find_if(points_, withKey(key));
  if (point == points_.end() || !point->isBegun() || training_.isBusy()) return;
  passedOver_.remove(key);
  point->state = QueuePoint::State::Waiting;
  wanted_ = key;
  look(QueueFile::Look::AtRuns);
  Q_EMIT changed();
}

void QueueController::pause() {
  working_ = false;
  Q_EMIT changed();
}

void QueueController::resume() {
  if (state() == State::Idle) return;
  working_ = true;
  trouble_.reset();
  look(QueueFile::Look::AtData);
  Q_EMIT changed();
}

void QueueController::pauseBecause(const Error& error) {
  working_ = false;
  trouble_ = error;
  Q_EMIT changed();
}

// ---- its thread

void QueueController::look(QueueFile::Look look, const Looked& then) {
  const auto work = [this, desk = desk_, look, then](const std::stop_token& stop, const auto&) {
    return [this, desk, then, points = desk->look(look, stop)] {
      if (then) then(points);
      take(desk, points);
    };
  };
  const auto failed = [this, desk = desk_, then](const Error& error) {
    if (then) then({});
    if (desk != desk_) return;
    unread_ = error;
    working_ = false;
    Q_EMIT changed();
  };
  tasks_.post({work, failed});
}

// Where their runs were deleted, they are trained anew.
void QueueController::forgetFinished(const std::vector<std::string>& keys) {
  tasks_.post({[desk = desk_, keys](const std::stop_token&, const auto&) -> Job::Function {
                 desk->forgetFinished(keys);
                 return [] {};
               },
               [](const Error&) {}});
}

// Another program may work on the file, or the runs.
void QueueController::lookAgain() {
  if (tasks_.isRunning() || file().empty()) return;
  tasks_.post({[this, desk = desk_](const std::stop_token&, const auto&) -> Job::Function {
                 if (!desk->hasChanged()) return [] {};
                 return [this] { look(QueueFile::Look::AtRuns); };
               },
               [](const Error&) {}});
}

void QueueController::change(const SweepChange& change, const Looked& then) {
  const auto work = [this, desk = desk_, change, then](const std::stop_token& stop, const auto&) {
    return [this, desk, then, points = desk->change(change, stop)] {
      if (then && desk == desk_) then(points);
      take(desk, points);
    };
  };
  const auto failed = [this](const Error& error) {
    look(QueueFile::Look::AtRuns);  // what is shown already is not so
    Q_EMIT this->failed(error);
  };
  tasks_.post({work, failed, desk_, change});
}

void QueueController::take(const Desk& desk, Points points) {
  // What is asked for already is shown already; its own look follows.
  if (desk != desk_ || tasks_.isChanging()) return;
  points_ = std::move(points);
  for (QueuePoint& point : points_)
    mark(point);
  unread_.reset();
  mayClaim_ = true;
  working_ = working_ && state() != State::Idle;
  Q_EMIT changed();
}

void QueueController::mark(QueuePoint& point) const {
  if (goesOn(point)) {
    point.state = QueuePoint::State::Running;
  } else {
    passedOver_.mark(point);
  }
}

bool QueueController::goesOn(const QueuePoint& point) const {
  return run_ && run_->point.key == point.key && run_->point.config.out == point.config.out;
}

// ---- the runs

std::optional<QueueTasks::Task> QueueController::claimNext() {
  if ((!working_ && wanted_.empty()) || !mayClaim_ || run_ || training_.isBusy()) return {};
  const auto work = [this, desk = desk_, passOver = passedOver_.keys(), wanted = wanted_](
                        const std::stop_token& stop, const auto&) {
    auto claimed = std::make_shared<QueueFile::Claimed>(desk->claimNext(passOver, wanted, stop));
    return [this, desk, claimed, wanted] {
      take(desk, claimed->points);
      if (wanted_ == wanted) wanted_.clear();
      mayClaim_ = claimed->next.has_value() || !wanted.empty();
      if (!claimed->next) return;
      // Much may have happened meanwhile.
      const bool free = (working_ || !wanted.empty()) && desk == desk_ && !tasks_.isChanging() &&
                        !training_.isBusy();
      free ? begin(*claimed) : letGo(*claimed);
    };
  };
  return QueueTasks::Task{work, [this](const Error& error) {
                            wanted_.clear();
                            pauseBecause(error);
                          }};
}

void QueueController::begin(QueueFile::Claimed& claimed) {
  run_ = Run{*claimed.next};
  step_ = 0;
  runSeconds_ = 0;
  runLeft_ = -1;
  for (QueuePoint& point : points_)
    mark(point);
  const TrainingConfig config = claimed.next->config;
  Q_EMIT runBegins(config);
  training_.start(config, std::move(claimed.claim), claimed.begun);
  Q_EMIT changed();
}

void QueueController::letGo(QueueFile::Claimed& claimed) {
  auto held = std::make_shared<std::shared_ptr<FileLock>>(std::move(claimed.claim));
  mayClaim_ = false;
  tasks_.post({[this, held](const std::stop_token&, const auto&) -> Job::Function {
                 held->reset();
                 return [this] { look(QueueFile::Look::AtRuns); };
               },
               [](const Error&) {}});
}

void QueueController::connectTraining() {
  using C = TrainingController;
  connect(&training_, &C::stepped, this, [this](const std::vector<StepRecord>& steps) {
    if (!run_) return;
    step_ = steps.back().step;
    runSeconds_ = steps.back().secondsElapsed;
    runLeft_ = steps.back().secondsLeft;
    Q_EMIT progressed();
  });
  connect(&training_, &C::stateChanged, this, &QueueController::progressed);
  connect(&training_, &C::finished, this, [this](const TrainingResult& result) {
    const bool stopped = result.status == RunStatus::Stopped;
    if (stopped) takeStop(result.folder);
    end(stopped ? QueueFile::Look::AtRuns : QueueFile::Look::AtData);
  });
  connect(&training_, &C::failed, this, [this](const Error& error) {
    const bool forAll =
        error.code() == ErrorCode::EngineUnavailable || error.code() == ErrorCode::CannotWrite;
    if (run_ && forAll) pauseBecause(error);
    if (running() && !forAll) passedOver_.addFailed(run_->point.key, error);
    end(QueueFile::Look::AtRuns);
  });
  connect(&training_, &C::cancelled, this, [this] {
    takeStop({});
    end(QueueFile::Look::AtRuns);
  });
}

// Whoever stops a run wants quiet, and not the same run again.
void QueueController::takeStop(const fs::path& folder) {
  if (run_) working_ = false;
  if (running()) passedOver_.addStopped(run_->point.key, folder);
}

// Of any run: one that a person began may have been what others waited for, or one of these.
void QueueController::end(QueueFile::Look look) {
  if (file().empty()) return;
  if (!run_) return this->look(QueueFile::Look::AtRuns);
  run_->isOver = true;
  this->look(look, [this, look](const Points& points) {
    const bool finished = look == QueueFile::Look::AtData;
    if (const auto run = std::exchange(run_, std::nullopt); run && finished) {
      findOut(run->point, points);
    }
  });
}

// A run that has finished and does not count would be begun for ever.
void QueueController::findOut(const QueuePoint& run, const Points& points) {
  const auto point = std::ranges::find_if(points, withKey(run.key));
  if (point == points.end() || point->state != QueuePoint::State::Waiting) return;
  if (point->config.out != run.config.out) return;  // of a file that was taken up since
  passedOver_.addFailed(run.key, std::nullopt);
}

}  // namespace adnet::ui
