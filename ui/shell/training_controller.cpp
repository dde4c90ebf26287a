// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/training_controller.h"

#include "core/base/process.h"
#include "core/engine/train_point.h"

#include <chrono>
#include <mutex>
#include <new>
#include <optional>
#include <utility>
#include <variant>

namespace adnet::ui {

namespace {

constexpr auto kInterval = std::chrono::milliseconds(40);

// How a run ended: with a result, an error, or cancelled.
using Ending = std::variant<TrainingResult, Error, Cancelled>;

// The thread's edge: every exception ends here.
template <class Work>
Ending endingOf(const TrainingController::EngineProvider& engine, const std::stop_token& stop,
                Work work) {
  try {
    Engine& loaded = engine();
    if (stop.stop_requested()) return Cancelled();
    return work(loaded);
  } catch (const Cancelled& cancelled) {
    return cancelled;
  } catch (const Error& error) {
    return error;
  } catch (const std::bad_alloc&) {
    return Error(ErrorCode::OutOfMemory, {},
                 "there is not enough memory for this training. A smaller batch, image size or "
                 "backbone needs less.");
  } catch (const std::exception& error) {
    return Error(ErrorCode::Internal, {}, error.what());
  }
}

}  // namespace

// The observer on the training thread; keeps what the window has not seen yet.
class TrainingController::Relay : public TrainingObserver {
 public:
  struct News {
    std::optional<RunStarted> started;
    std::vector<StepRecord> steps;
    std::vector<EvaluationRecord> evaluations;
    std::optional<Progress> progress;  // the latest
    std::optional<Ending> ending;
  };

  void onProgress(const Progress& progress) override {
    const std::lock_guard lock(mutex_);
    news_.progress = progress;
  }
  void onStarted(const RunStarted& started) override {
    const std::lock_guard lock(mutex_);
    news_.started = started;
  }
  void onStep(const StepRecord& step) override {
    const std::lock_guard lock(mutex_);
    news_.steps.push_back(step);
  }
  void onEvaluation(const EvaluationRecord& evaluation) override {
    const std::lock_guard lock(mutex_);
    news_.evaluations.push_back(evaluation);
  }
  void end(Ending ending) {
    const std::lock_guard lock(mutex_);
    news_.ending = std::move(ending);
  }
  News take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(news_, {});
  }

  PauseGate pause;

 private:
  std::mutex mutex_;
  News news_;
};

TrainingController::TrainingController(EngineProvider engine, QObject* parent)
    : QObject(parent), engine_(std::move(engine)) {
  // Not repeating: a slot that opens a dialog must not be called again from within.
  timer_.setSingleShot(true);
  timer_.setInterval(kInterval);
  connect(&timer_, &QTimer::timeout, this, &TrainingController::deliver);
}

TrainingController::~TrainingController() = default;

void TrainingController::start(const TrainingConfig& config, std::shared_ptr<const void> kept,
                               const std::filesystem::path& begun) {
  begin([config, begun](
            Engine& engine, TrainingObserver& observer, const std::stop_token& stop,
            PauseGate& pause) { return trainPoint(engine, config, begun, observer, stop, pause); },
        std::move(kept));
}

void TrainingController::goOn(const RunToResume& run, std::shared_ptr<const void> kept) {
  begin([run](Engine& engine, TrainingObserver& observer, const std::stop_token& stop,
              PauseGate& pause) { return engine.resume(run, observer, stop, pause); },
        std::move(kept));
}

void TrainingController::begin(Work work, std::shared_ptr<const void> kept) {
  Q_ASSERT(state_ == State::Idle);
  relay_ = std::make_shared<Relay>();
  thread_ = std::jthread([relay = relay_, engine = engine_, work = std::move(work),
                          kept = std::move(kept)](const std::stop_token& stop) mutable {
    giveWay();
    Ending ending = endingOf(
        engine, stop, [&](Engine& loaded) { return work(loaded, *relay, stop, relay->pause); });
    kept.reset();
    relay->end(std::move(ending));
  });
  timer_.start();
  sinceStart_.start();
  setState(State::Starting);
}

void TrainingController::pause() {
  if (state_ != State::Running) return;
  relay_->pause.pause();
  setState(State::Paused);
}

void TrainingController::resume() {
  if (state_ != State::Paused) return;
  relay_->pause.resume();
  setState(State::Running);
}

void TrainingController::stop() {
  if (!isBusy() || state_ == State::Stopping) return;
  thread_.request_stop();  // which also opens the pause gate
  setState(State::Stopping);
}

void TrainingController::setState(State state) {
  if (state == state_) return;
  state_ = state;
  Q_EMIT stateChanged();
}

void TrainingController::deliver() {
  Relay::News news = relay_->take();
  if (news.started) {
    secondsToStart_ = 1e-9 * static_cast<double>(sinceStart_.nsecsElapsed());
    if (state_ == State::Starting) setState(State::Running);
    Q_EMIT started(*news.started);
  }
  if (!news.steps.empty()) Q_EMIT stepped(news.steps);
  for (const EvaluationRecord& evaluation : news.evaluations)
    Q_EMIT evaluated(evaluation);
  const bool goesOn = state_ == State::Starting || state_ == State::Running;
  if (news.progress && goesOn) Q_EMIT progressed(*news.progress);
  if (!news.ending) {
    timer_.start();
    return;
  }
  thread_.join();
  relay_.reset();
  setState(State::Idle);
  if (const auto* result = std::get_if<TrainingResult>(&*news.ending)) {
    Q_EMIT finished(*result);
  } else if (const auto* error = std::get_if<Error>(&*news.ending)) {
    Q_EMIT failed(*error);
  } else {
    Q_EMIT cancelled();
  }
}

}  // namespace adnet::ui
