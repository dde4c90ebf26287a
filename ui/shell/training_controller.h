// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Owns the thread that trains. The events that core tells there are gathered, and a timer on the
// window's thread passes them on about 25 times a second. Lives on the window's thread; its
// destructor stops the run and joins.
#pragma once

#include "core/engine/engine.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace adnet::ui {

class TrainingController : public QObject {
  Q_OBJECT

 public:
  enum class State { Idle, Starting, Running, Paused, Stopping };
  Q_ENUM(State)

  // `engine` is called on the training thread, at the first start(): loading Torch takes a second.
  // Tests give a fake.
  using EngineProvider = std::function<Engine&()>;
  explicit TrainingController(EngineProvider engine = loadEngine, QObject* parent = nullptr);
  ~TrainingController() override;

  const EngineProvider& engine() const { return engine_; }
  State state() const { return state_; }
  bool isBusy() const { return state_ != State::Idle; }
  // What the last run took to begin: to read its images and load its network; 0: none has begun.
  double secondsToStart() const { return secondsToStart_; }

  // Requires Idle. `kept` is let go of when the run has ended, before that is told; at the latest
  // by the destructor, when the thread has been joined. `begun` as trainPoint() takes it.
  void start(const TrainingConfig& config, std::shared_ptr<const void> kept = {},
             const std::filesystem::path& begun = {});
  // The same for a run that is there: what it reached before is told, too.
  void goOn(const RunToResume& run, std::shared_ptr<const void> kept = {});
  void pause();   // does something while Running alone
  void resume();  // while Paused alone
  void stop();    // returns at once; finished(), failed() or cancelled() follows

 Q_SIGNALS:
  void stateChanged();
  void progressed(const adnet::Progress& progress);  // not while Paused or Stopping
  void started(const adnet::RunStarted& run);
  void stepped(const std::vector<adnet::StepRecord>& steps);  // all since the last time, in order
  void evaluated(const adnet::EvaluationRecord& evaluation);
  // One of these ends every run, after its last events, with the state Idle again.
  void finished(const adnet::TrainingResult& result);  // Finished or Stopped
  void failed(const adnet::Error& error);
  void cancelled();  // stopped before there was a run folder

 private:
  class Relay;  // what both threads know
  using Work = std::function<TrainingResult(Engine& engine, TrainingObserver& observer,
                                            const std::stop_token& stop, PauseGate& pause)>;

  void begin(Work work, std::shared_ptr<const void> kept);
  void setState(State state);
  void deliver();

  EngineProvider engine_;
  State state_ = State::Idle;
  QElapsedTimer sinceStart_;
  double secondsToStart_ = 0;
  QTimer timer_;
  std::shared_ptr<Relay> relay_;  // of the current run; null while Idle
  std::jthread thread_;           // destroyed first: stops and joins
};

}  // namespace adnet::ui
