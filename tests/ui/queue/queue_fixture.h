// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A queue over a fake engine, in a folder of its own.
#pragma once

#include "core/compare/setting.h"
#include "core/sweep/edit_sweep.h"
#include "tests/ui/fake_engine.h"
#include "ui/queue/queue_controller.h"
#include "ui/shell/paths.h"

#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <mutex>

namespace adnet::ui {

// Remembers what it was to train, and can be held in the middle of a run.
class HeldEngine : public FakeEngine {
 public:
  HeldEngine() {
    beforeStep = [this](int step) {
      constexpr int kMostMilliseconds = 8000;
      for (int i = 0; i < kMostMilliseconds && step >= holdAt; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
  }

  std::atomic<int> holdAt = 1'000'000;                // the step that it waits before
  std::function<void(const TrainingConfig&)> before;  // on the training thread; may throw

  TrainingResult train(const TrainingConfig& config, TrainingObserver& observer,
                       const std::stop_token& stop, PauseGate& pause) override {
    remember(config);
    return FakeEngine::train(config, observer, stop, pause);
  }
  TrainingResult resume(const RunToResume& run, TrainingObserver& observer,
                        const std::stop_token& stop, PauseGate& pause) override {
    remember(readRunSummary(run.folder).config);
    return FakeEngine::resume(run, observer, stop, pause);
  }
  std::vector<TrainingConfig> configs() const {
    const std::lock_guard lock(mutex_);
    return configs_;
  }
  QString seeds() const {  // "1 2 3", in the order of the runs
    QStringList seeds;
    for (const TrainingConfig& config : configs())
      seeds.append(QString::number(config.seed));
    return seeds.join(' ');
  }

 private:
  void remember(const TrainingConfig& config) {
    {
      const std::lock_guard lock(mutex_);
      configs_.push_back(config);
    }
    if (before) before(config);
  }

  mutable std::mutex mutex_;
  std::vector<TrainingConfig> configs_;
};

struct QueueFixture {
  void begin() {
    scratch_ = std::make_unique<QTemporaryDir>();
    engine_ = std::make_unique<HeldEngine>();
    start();
  }
  // As a start of the program does.
  void start() {
    training_ = std::make_unique<TrainingController>([this]() -> Engine& { return *engine_; });
    queue_ = std::make_unique<QueueController>(*training_);
    queue_->setHome(runs());
    QTRY_VERIFY(!queue_->isLooking());
  }
  void end() {
    engine_->holdAt = 1'000'000;
    queue_.reset();
    training_.reset();
  }
  void restart() {
    end();
    start();
  }
  std::filesystem::path runs() const { return toPath(scratch_->filePath("runs")); }
  std::filesystem::path file() const { return runs() / QueueController::kFileName; }
  static TrainingConfig config(std::uint64_t seed) {
    TrainingConfig config;
    config.data.root = "/not/there/birds";  // the fake engine opens none
    config.steps = 6;
    config.evaluateEvery = 3;
    config.seed = seed;
    return config;
  }
  static std::vector<TrainingConfig> configs(int count) {
    std::vector<TrainingConfig> configs;
    for (int seed = 1; seed <= count; ++seed)
      configs.push_back(config(static_cast<std::uint64_t>(seed)));
    return configs;
  }
  static std::string key(std::uint64_t seed) { return runKey(config(seed)); }
  // "1 finished, 2 running, 3 waiting"
  QString shown() const {
    QStringList parts;
    for (const QueuePoint& point : queue_->points()) {
      using S = QueuePoint::State;
      const char* state = point.state == S::Waiting     ? "waiting"
                          : point.state == S::Running   ? "running"
                          : point.state == S::Elsewhere ? "elsewhere"
                          : point.state == S::Finished  ? "finished"
                          : point.state == S::Deleted   ? "deleted"
                          : point.state == S::Stopped   ? "stopped"
                                                        : "failed";
      parts.append(QString::number(point.config.seed) + ' ' + state);
    }
    return parts.join(", ");
  }
  QString written() const {  // the seeds, as the file has them
    QStringList seeds;
    for (const TrainingConfig& point : readSweep(file()).points)
      seeds.append(QString::number(point.seed));
    return seeds.join(' ');
  }
  // The first run is in the middle, two others wait.
  void queueThree() {
    engine_->holdAt = 3;
    queue_->append(configs(3));
    QTRY_COMPARE(queue_->step(), 2);
    QCOMPARE(shown(), QString("1 running, 2 waiting, 3 waiting"));
  }

  std::unique_ptr<QTemporaryDir> scratch_;
  std::unique_ptr<HeldEngine> engine_;
  std::unique_ptr<TrainingController> training_;
  std::unique_ptr<QueueController> queue_;
};

}  // namespace adnet::ui
