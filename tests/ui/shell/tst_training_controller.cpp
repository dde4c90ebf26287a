// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/fake_engine.h"
#include "ui/shell/training_controller.h"

#include <QSignalSpy>
#include <QtTest>

#include <chrono>
#include <numeric>
#include <optional>
#include <semaphore>

using namespace adnet;
using namespace adnet::ui;
using State = TrainingController::State;

class TestTrainingController : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    engine_ = std::make_unique<FakeEngine>();
    engine_->writesRun = false;
    config_ = TrainingConfig();
    config_.steps = 100;
    config_.evaluateEvery = 20;
  }

  void deliversEverythingInOrder() {
    TrainingController controller(provider());
    std::vector<int> steps;
    std::vector<int> evaluations;
    bool ended = false;
    connect(&controller, &TrainingController::stepped, this,
            [&](const std::vector<StepRecord>& news) {
              QVERIFY(!ended);
              for (const StepRecord& step : news)
                steps.push_back(step.step);
            });
    connect(&controller, &TrainingController::evaluated, this,
            [&](const EvaluationRecord& evaluation) {
              QVERIFY(!ended);
              // The steps that led to it have been told.
              QVERIFY(!steps.empty() && steps.back() >= evaluation.step);
              evaluations.push_back(evaluation.step);
            });
    connect(&controller, &TrainingController::finished, this, [&] { ended = true; });
    QSignalSpy started(&controller, &TrainingController::started);
    QSignalSpy finished(&controller, &TrainingController::finished);
    controller.start(config_);
    QCOMPARE(controller.state(), State::Starting);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(controller.state(), State::Idle);
    QCOMPARE(started.size(), 1);
    std::vector<int> all(100);
    std::iota(all.begin(), all.end(), 1);
    QCOMPARE(steps, all);
    QCOMPARE(evaluations, (std::vector<int>{20, 40, 60, 80, 100, 100}));
    const auto result = finished.first().first().value<TrainingResult>();
    QCOMPARE(result.status, RunStatus::Finished);
    QCOMPARE(result.steps, 100);
  }

  void saysThatItTrainsAgainAfterAnEvaluation() {
    std::binary_semaphore goOn(0);
    engine_->beforeStep = [&](int step) {
      if (step == 23) static_cast<void>(goOn.try_acquire_for(std::chrono::seconds(2)));
    };
    TrainingController controller(provider());
    int last = 0;
    std::optional<Phase> phase;
    connect(&controller, &TrainingController::stepped, this,
            [&](const std::vector<StepRecord>& news) { last = news.back().step; });
    connect(&controller, &TrainingController::progressed, this,
            [&](const Progress& progress) { phase = progress.phase; });
    controller.start(config_);
    QTRY_COMPARE(last, 22);
    QTest::qWait(100);
    QVERIFY(phase == Phase::Training);
    goOn.release();
    stopAndWait(controller);
  }

  void tellsNoProgressWhileItStops() {
    std::binary_semaphore goOn(0);
    engine_->beforeStep = [&](int step) {
      if (step == 3) static_cast<void>(goOn.try_acquire_for(std::chrono::seconds(2)));
    };
    TrainingController controller(provider());
    QSignalSpy progressed(&controller, &TrainingController::progressed);
    controller.start(config_);
    QTRY_COMPARE(controller.state(), State::Running);
    QSignalSpy finished(&controller, &TrainingController::finished);
    controller.stop();
    progressed.clear();
    goOn.release();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(progressed.size(), 0);
  }

  void runsTheEngineOnAnotherThread() {
    Qt::HANDLE trains = nullptr;
    engine_->beforeStart = [&] { trains = QThread::currentThreadId(); };
    TrainingController controller(provider());
    runToTheEnd(controller);
    QVERIFY(trains != nullptr);
    QVERIFY(trains != QThread::currentThreadId());
  }

  void pausesAndResumes() {
    std::atomic<int> taken = 0;
    engine_->beforeStep = [&](int step) { taken = step; };
    config_.steps = 100'000;
    TrainingController controller(provider());
    controller.pause();  // nothing to pause yet
    QCOMPARE(controller.state(), State::Idle);
    controller.start(config_);
    QTRY_COMPARE(controller.state(), State::Running);
    QTRY_VERIFY(taken > 3);
    controller.pause();
    QCOMPARE(controller.state(), State::Paused);
    QTest::qWait(60);  // the step that was under way
    const int held = taken;
    QTest::qWait(120);
    QCOMPARE(taken.load(), held);
    controller.resume();
    QCOMPARE(controller.state(), State::Running);
    QTRY_VERIFY(taken > held + 3);
    stopAndWait(controller);
  }

  void stopsWhilePaused() {
    config_.steps = 100'000;
    TrainingController controller(provider());
    controller.start(config_);
    QTRY_COMPARE(controller.state(), State::Running);
    controller.pause();
    QCOMPARE(stopAndWait(controller).status, RunStatus::Stopped);
    QCOMPARE(controller.state(), State::Idle);
  }

  void stopsBeforeTheRunBegins() {
    std::binary_semaphore loading(0);
    TrainingController controller([&]() -> Engine& {
      loading.acquire();
      return *engine_;
    });
    QSignalSpy cancelled(&controller, &TrainingController::cancelled);
    QSignalSpy started(&controller, &TrainingController::started);
    controller.start(config_);
    controller.stop();
    QCOMPARE(controller.state(), State::Stopping);
    loading.release();
    QTRY_COMPARE(cancelled.size(), 1);
    QCOMPARE(started.size(), 0);
    QCOMPARE(controller.state(), State::Idle);
  }

  void stopsAndJoinsWhenDestroyed_data() {
    QTest::addColumn<bool>("paused");
    QTest::newRow("running") << false;
    QTest::newRow("paused") << true;
  }
  void stopsAndJoinsWhenDestroyed() {
    QFETCH(const bool, paused);
    config_.steps = 100'000;
    std::atomic<int> taken = 0;
    engine_->beforeStep = [&](int step) { taken = step; };
    {
      TrainingController controller(provider());
      controller.start(config_);
      QTRY_COMPARE(controller.state(), State::Running);
      if (paused) controller.pause();
    }
    const int last = taken;
    QTest::qWait(50);
    QCOMPARE(taken.load(), last);
    QVERIFY(last < config_.steps);
  }

  void tellsErrors_data() {
    QTest::addColumn<std::function<void()>>("fail");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    QTest::newRow("Error") << std::function<void()>([] {
      throw Error(ErrorCode::WeightsMismatch, "w.pth", "of another network");
    }) << static_cast<int>(ErrorCode::WeightsMismatch)
                           << "of another network";
    QTest::newRow("std::exception")
        << std::function<void()>([] { throw std::runtime_error("index out of range"); })
        << static_cast<int>(ErrorCode::Internal) << "index out of range";
    QTest::newRow("std::bad_alloc")
        << std::function<void()>([] { throw std::bad_alloc(); })
        << static_cast<int>(ErrorCode::OutOfMemory) << "not enough memory";
  }
  void tellsErrors() {
    QFETCH(const std::function<void()>, fail);
    QFETCH(const int, code);
    QFETCH(const QString, detail);
    TrainingController controller(provider());
    std::optional<Error> told;
    connect(&controller, &TrainingController::failed, this,
            [&](const Error& error) { told = error; });
    QSignalSpy finished(&controller, &TrainingController::finished);
    QSignalSpy stepped(&controller, &TrainingController::stepped);
    engine_->beforeStep = [&](int step) {
      if (step == 8) fail();
    };
    controller.start(config_);
    QTRY_VERIFY(told);
    QCOMPARE(finished.size(), 0);
    QVERIFY(!stepped.isEmpty());  // those before it
    QCOMPARE(static_cast<int>(told->code()), code);
    QVERIFY(QString::fromStdString(told->detail()).contains(detail));
    QCOMPARE(controller.state(), State::Idle);

    engine_->beforeStep = {};
    runToTheEnd(controller);
  }

  void tellsAnEngineThatCannotBeLoaded() {
    TrainingController controller([]() -> Engine& {
      throw Error(ErrorCode::EngineUnavailable, "libadnet-engine.so", "is not there");
    });
    QSignalSpy failed(&controller, &TrainingController::failed);
    controller.start(config_);
    QTRY_COMPARE(failed.size(), 1);
  }

  void startsAgainFromTheSlotThatHearsTheEnd() {
    TrainingController controller(provider());
    int runs = 0;
    connect(&controller, &TrainingController::finished, this, [&] {
      if (++runs < 3) controller.start(config_);
    });
    controller.start(config_);
    QTRY_COMPARE(runs, 3);
    QCOMPARE(controller.state(), State::Idle);
  }

 private:
  TrainingController::EngineProvider provider() {
    return [this]() -> Engine& { return *engine_; };
  }
  void runToTheEnd(TrainingController& controller) {
    QSignalSpy finished(&controller, &TrainingController::finished);
    controller.start(config_);
    QTRY_COMPARE(finished.size(), 1);
  }
  static TrainingResult stopAndWait(TrainingController& controller) {
    QSignalSpy finished(&controller, &TrainingController::finished);
    controller.stop();
    const bool ended = QTest::qWaitFor([&] { return finished.size() == 1; });
    return ended ? finished.first().first().value<TrainingResult>() : TrainingResult();
  }

  std::unique_ptr<FakeEngine> engine_;
  TrainingConfig config_;
};

QTEST_GUILESS_MAIN(TestTrainingController)
#include "tst_training_controller.moc"
