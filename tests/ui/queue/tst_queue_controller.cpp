// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"
#include "core/cli/commands.h"
#include "core/data/fingerprint.h"
#include "core/data/open_dataset.h"
#include "tests/ui/image_folder.h"
#include "tests/ui/queue/queue_fixture.h"

#include <fstream>
#include <sstream>

using namespace adnet;
using namespace adnet::ui;
using State = QueueController::State;

class TestQueueController : public QObject, private QueueFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void trainsOneAfterAnotherAsQueued() {
    QCOMPARE(queue_->state(), State::Idle);
    std::vector<TrainingConfig> begun;
    connect(queue_.get(), &QueueController::runBegins, this, [&](const TrainingConfig& config) {
      QVERIFY(!training_->isBusy());
      begun.push_back(config);
    });
    std::vector<TrainingConfig> configs = this->configs(3);
    configs[1].steps = 9;
    queue_->append(configs);
    QTRY_COMPARE(shown(), QString("1 finished, 2 finished, 3 finished"));
    QTRY_COMPARE(queue_->state(), State::Idle);
    QCOMPARE(engine_->seeds(), QString("1 2 3"));
    QVERIFY(begun == engine_->configs());
    QVERIFY(begun == readSweep(file()).points);
    QCOMPARE(begun[1].steps, 9);
    for (const QueuePoint& point : queue_->points()) {
      QCOMPARE(readRunSummary(point.folder).config.seed, point.config.seed);
      QVERIFY(point.seconds > 0);
    }
    queue_->append(configs);  // nothing is new
    queue_->append({config(4)});
    QTRY_COMPARE(engine_->seeds(), QString("1 2 3 4"));
  }

  void showsWhatGoesOn() {
    queueThree();
    QCOMPARE(queue_->state(), State::Working);
    QVERIFY(queue_->running());
    QCOMPARE(queue_->running()->config.seed, 1u);
    QVERIFY(!FileLock::holderOf(lockOfRunning()).empty());
    QVERIFY(queue_->secondsLeft() > 0);  // the others take as long, as far as one can tell
    engine_->holdAt = 1000;
    QTRY_COMPARE(queue_->state(), State::Idle);
    QCOMPARE(queue_->secondsLeft(), -1.0);
    for (const auto& entry : std::filesystem::directory_iterator(runs()))
      QVERIFY2(!entry.path().filename().string().starts_with(".training"), entry.path().c_str());
  }

  void goesOnAfterAFailureAndTriesItAgain() {
    engine_->before = [](const TrainingConfig& config) {
      if (config.seed == 2) throw Error(ErrorCode::Diverged, {}, "the loss is not finite");
    };
    queue_->append(configs(3));
    QTRY_COMPARE(shown(), QString("1 finished, 2 failed, 3 finished"));
    QTRY_COMPARE(queue_->state(), State::Idle);
    QCOMPARE(queue_->points()[1].error->detail(), std::string("the loss is not finite"));
    QVERIFY(!queue_->trouble());

    engine_->before = {};
    queue_->tryAgain(key(1));  // has not failed
    queue_->tryAgain(key(2));
    QTRY_COMPARE(shown(), QString("1 finished, 2 finished, 3 finished"));
    QCOMPARE(engine_->seeds(), QString("1 2 3 2"));
  }

  void whatFailedIsTriedAgainAfterARestart() {
    engine_->before = [](const TrainingConfig&) {
      throw Error(ErrorCode::Diverged, {}, "the loss is not finite");
    };
    queue_->append(configs(1));
    QTRY_COMPARE(shown(), QString("1 failed"));
    restart();
    QCOMPARE(shown(), QString("1 waiting"));
    QCOMPARE(queue_->state(), State::Paused);
  }

  void pausesWhereEveryRunWouldFail_data() {
    QTest::addColumn<int>("code");
    QTest::newRow("no engine") << static_cast<int>(ErrorCode::EngineUnavailable);
    QTest::newRow("a full disk") << static_cast<int>(ErrorCode::CannotWrite);
  }
  void pausesWhereEveryRunWouldFail() {
    QFETCH(const int, code);
    engine_->before = [&](const TrainingConfig&) {
      throw Error(static_cast<ErrorCode>(code), "where", "it is so");
    };
    queue_->append(configs(2));
    QTRY_COMPARE(queue_->state(), State::Paused);
    QTRY_COMPARE(shown(), QString("1 waiting, 2 waiting"));
    QVERIFY(queue_->trouble());
    QCOMPARE(queue_->trouble()->detail(), std::string("it is so"));
    QCOMPARE(engine_->seeds(), QString("1"));

    engine_->before = {};
    queue_->resume();
    QVERIFY(!queue_->trouble());
    QTRY_COMPARE(queue_->state(), State::Idle);
    QCOMPARE(engine_->seeds(), QString("1 1 2"));
  }

  void aRunThatIsStoppedIsNotBegunAgainByItself() {
    queueThree();
    training_->stop();
    engine_->holdAt = 1000;
    QTRY_COMPARE(shown(), QString("1 stopped, 2 waiting, 3 waiting"));
    QCOMPARE(readRunSummary(queue_->points()[0].folder).facts.status, RunStatus::Stopped);
    QCOMPARE(queue_->state(), State::Paused);
    QVERIFY(!queue_->trouble());
    QTRY_VERIFY(!queue_->isLooking());
    QVERIFY(!training_->isBusy());
    queue_->append({config(4)});  // what waits, waits
    QTRY_COMPARE(written(), QString("1 2 3 4"));
    QTRY_VERIFY(!queue_->isLooking());
    QVERIFY(!training_->isBusy());
    queue_->resume();
    QTRY_COMPARE(queue_->state(), State::Idle);
    QCOMPARE(engine_->seeds(), QString("1 2 3 4"));
    QCOMPARE(shown(), QString("1 stopped, 2 finished, 3 finished, 4 finished"));
    queue_->tryAgain(key(1));
    QTRY_COMPARE(shown(), QString("1 finished, 2 finished, 3 finished, 4 finished"));
    QCOMPARE(engine_->seeds(), QString("1 2 3 4 1"));
    // It went on, and is no further run.
    QCOMPARE(listRuns(queue_->points()[0].config.out).runs.size(), std::size_t{4});
  }

  // The program may have been closed in the middle of it.
  void whatWasStoppedWaitsAfterARestart() {
    queueThree();
    training_->stop();
    engine_->holdAt = 1000;
    QTRY_COMPARE(shown(), QString("1 stopped, 2 waiting, 3 waiting"));
    restart();
    QCOMPARE(shown(), QString("1 waiting, 2 waiting, 3 waiting"));
    QCOMPARE(queue_->state(), State::Paused);
  }

  void aRunThatIsStoppedBeforeItHasAFolderIsTriedAgain() {
    std::atomic<bool> wait = true;
    engine_->before = [&](const TrainingConfig&) {
      for (int i = 0; i < 8000 && wait; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
    queue_->append(configs(1));
    QTRY_VERIFY(training_->isBusy());
    training_->stop();
    wait = false;
    QTRY_COMPARE(shown(), QString("1 stopped"));
    QVERIFY(queue_->points()[0].folder.empty());
    QCOMPARE(queue_->state(), State::Idle);
    queue_->tryAgain(key(1));
    QTRY_COMPARE(shown(), QString("1 finished"));
  }

  void aPauseLetsTheRunGoToItsEnd() {
    queueThree();
    queue_->pause();
    QCOMPARE(queue_->state(), State::Paused);
    QCOMPARE(training_->state(), TrainingController::State::Running);
    engine_->holdAt = 1000;
    QTRY_COMPARE(shown(), QString("1 finished, 2 waiting, 3 waiting"));
    QTRY_VERIFY(!queue_->isLooking());
    QVERIFY(!training_->isBusy());
    QCOMPARE(queue_->state(), State::Paused);
  }

  void goesOnAfterARestartWhenToldTo() {
    queueThree();
    engine_->holdAt = 1000;
    QTRY_COMPARE(engine_->configs().size(), std::size_t{2});
    restart();  // in the middle of the second
    QVERIFY(shown().endsWith("3 waiting"));
    QVERIFY(shown().startsWith("1 finished"));
    QCOMPARE(queue_->state(), State::Paused);
    QTest::qWait(100);
    QVERIFY(!training_->isBusy());
    queue_->resume();
    QTRY_COMPARE(queue_->state(), State::Idle);
    QCOMPARE(shown(), QString("1 finished, 2 finished, 3 finished"));
  }

  void isReorderedWhileItWorks() {
    queueThree();
    queue_->append({config(4)});
    QTRY_COMPARE(written(), QString("1 2 3 4"));
    queue_->move({key(3), key(4)}, key(2));
    QCOMPARE(shown(), QString("1 running, 3 waiting, 4 waiting"
                              ", 2 waiting"));  // at once
    QTRY_COMPARE(written(), QString("1 3 4 2"));
    queue_->move({key(3)}, {});
    queue_->move({key(1)}, key(2));
    QTRY_COMPARE(written(), QString("4 1 2 3"));
    QTRY_COMPARE(shown(), QString("4 waiting, 1 running, 2 waiting, 3 waiting"));
    engine_->holdAt = 1000;
    QTRY_COMPARE(queue_->state(), State::Idle);
    QCOMPARE(engine_->seeds(), QString("1 4 2 3"));
  }

  void whatGoesOnIsNotRemoved() {
    queueThree();
    queue_->remove({key(1), key(2)});
    QCOMPARE(shown(), QString("1 running, 3 waiting"));
    QTRY_COMPARE(written(), QString("1 3"));
    engine_->holdAt = 1000;
    QTRY_COMPARE(queue_->state(), State::Idle);
    QCOMPARE(engine_->seeds(), QString("1 3"));
    queue_->remove({key(1), key(3)});
    QTRY_COMPARE(written(), QString());
    QCOMPARE(queue_->state(), State::Idle);
    QCOMPARE(listRuns(runs()).runs.size(), std::size_t{2});  // they stay
  }

  void aRunByHandGoesFirst() {
    engine_->holdAt = 3;
    TrainingConfig own = config(9);
    own.out = runs();
    training_->start(own);
    queue_->append(configs(2));
    QTRY_COMPARE(shown(), QString("1 waiting, 2 waiting"));
    QCOMPARE(queue_->state(), State::Working);
    QTRY_VERIFY(!queue_->isLooking());
    QCOMPARE(engine_->seeds(), QString("9"));
    engine_->holdAt = 1000;
    QTRY_COMPARE(queue_->state(), State::Idle);
    QCOMPARE(engine_->seeds(), QString("9 1 2"));
  }

  // The claim comes from another thread; whoever presses Train meanwhile is first.
  void aRunThatIsBegunMeanwhileGoesFirst() {
    queue_->append(configs(1));
    TrainingConfig own = config(9);
    own.out = runs();
    const auto startOwn = connect(queue_.get(), &QueueController::changed, this, [&] {
      if (shown() == "1 waiting" && !training_->isBusy() && engine_->configs().empty())
        training_->start(own);
    });
    QTRY_COMPARE(shown(), QString("1 finished"));
    disconnect(startOwn);
    QCOMPARE(engine_->seeds(), QString("9 1"));
  }

  void twoProgramsNeverTrainOnePoint() {
    HeldEngine secondEngine;
    secondEngine.aStep = engine_->aStep = std::chrono::milliseconds(3);
    TrainingController secondTraining([&]() -> Engine& { return secondEngine; });
    QueueController second(secondTraining);
    editSweep(file(), [](Sweep& sweep) { appendPoints(sweep, configs(8)); });
    second.setHome(runs());
    queue_->open(file());
    QTRY_COMPARE(second.points().size(), std::size_t{8});
    QTRY_COMPARE(queue_->points().size(), std::size_t{8});
    queue_->resume();
    second.resume();
    QTRY_COMPARE_WITH_TIMEOUT(queue_->state(), State::Idle, 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(second.state(), State::Idle, 15'000);
    QStringList seeds = (engine_->seeds() + ' ' + secondEngine.seeds()).split(' ');
    seeds.sort();
    QCOMPARE(seeds.join(' '), QString("1 2 3 4 5 6 7 8"));
    QVERIFY(!engine_->configs().empty() && !secondEngine.configs().empty());
    for (const QueuePoint& point : second.points())
      QVERIFY(point.state == QueuePoint::State::Finished && !point.folder.empty());
  }

  void whatAnotherProgramTrainsIsShownAndWaitedFor() {
    editSweep(file(), [](Sweep& sweep) { appendPoints(sweep, configs(2)); });
    auto claim = RunQueue(readSweep(file())).claim(0);
    queue_->open(file());
    QTRY_COMPARE(shown(), QString("1 elsewhere, 2 waiting"));
    QVERIFY(queue_->points()[0].holder.find("process") != std::string::npos);
    queue_->resume();
    QTRY_COMPARE(shown(), QString("1 elsewhere, 2 finished"));
    QCOMPARE(queue_->state(), State::Working);
    claim.reset();  // it was killed
    QTRY_COMPARE(shown(), QString("1 finished, 2 finished"));
    QCOMPARE(engine_->seeds(), QString("2 1"));
  }

  void whatAnotherProgramFinishesIsFinished() {
    editSweep(file(), [](Sweep& sweep) { appendPoints(sweep, configs(1)); });
    const Sweep sweep = readSweep(file());
    auto claim = RunQueue(sweep).claim(0);
    queue_->open(file());
    queue_->resume();
    QTRY_COMPARE(shown(), QString("1 elsewhere"));
    FakeEngine other;
    struct : TrainingObserver {
    } observer;
    PauseGate pause;
    other.train(sweep.points[0], observer, {}, pause);
    claim.reset();
    QTRY_COMPARE(shown(), QString("1 finished"));
    QCOMPARE(engine_->seeds(), QString());
  }

  void whatAnotherProgramQueuesIsShownButNotBegun() {
    editSweep(file(), [](Sweep& sweep) { appendPoints(sweep, configs(1)); });
    QTRY_COMPARE(shown(), QString("1 waiting"));
    QCOMPARE(queue_->state(), State::Paused);
    QTRY_VERIFY(!queue_->isLooking());
    QVERIFY(!training_->isBusy());
  }

  void theCommandLineFindsEverythingFinished() {
    queue_->append(configs(2));
    QTRY_COMPARE(shown(), QString("1 finished, 2 finished"));
    QCOMPARE(sweepByCommand(), static_cast<int>(cli::kDone));
    QVERIFY2(log_.find("2 of them finished before") != std::string::npos, log_.c_str());
    QCOMPARE(engine_->seeds(), QString("1 2"));
  }

  void goesOnWithWhatTheCommandLineBegan() {
    std::filesystem::create_directories(runs() / "birds");
    std::ofstream(file()) << R"({"base": {"data": "birds", "steps": 3},
      "grid": {"method": ["finetune", "adnet"], "seed": [1, 2]}, "out": "."})";
    engine_->before = [](const TrainingConfig& config) {
      if (config.seed == 2) throw Error(ErrorCode::Diverged, {}, "not today");
    };
    QCOMPARE(sweepByCommand(), static_cast<int>(cli::kFailed));
    engine_->before = {};
    QTRY_COMPARE(shown(), QString("1 finished, 1 finished, 2 waiting, 2 waiting"));
    queue_->resume();
    QTRY_COMPARE(shown(), QString("1 finished, 1 finished, 2 finished, 2 finished"));
    QCOMPARE(sweepByCommand(), static_cast<int>(cli::kDone));
    QVERIFY2(log_.find("4 of them finished before") != std::string::npos, log_.c_str());
  }

  void aChangeThatCannotBeWrittenIsTold() {
    queueThree();
    std::optional<Error> told;
    connect(queue_.get(), &QueueController::failed, this,
            [&](const Error& error) { told = error; });
    std::filesystem::create_directory(file().string() + ".partial");  // in the way
    queue_->remove({key(2)});
    QCOMPARE(shown(), QString("1 running, 3 waiting"));
    QTRY_VERIFY(told);
    QVERIFY(told->code() == ErrorCode::CannotWrite);
    QTRY_COMPARE(shown(), QString("1 running, 2 waiting, 3 waiting"));
  }

  void whatWasAskedForLastIsStillWritten() {
    queueThree();
    queue_->append({config(4)});
    queue_->move({key(3)}, key(1));
    queue_->remove({key(2)});
    end();
    QCOMPARE(written(), QString("3 1 4"));
  }

  void aFileThatCannotBeReadIsToldUntilItCan() {
    queue_->append(configs(1));
    QTRY_COMPARE(shown(), QString("1 finished"));
    const std::string sound = readFile(file());
    writeFileAtomically(file(), "{ half");
    QTRY_VERIFY(queue_->trouble());
    QVERIFY(queue_->trouble()->path() == file());
    QCOMPARE(shown(), QString("1 finished"));  // as it was known
    writeFileAtomically(file(), sound);
    QTRY_VERIFY(!queue_->trouble());
  }

  void aRunWhoseImagesChangedIsNotBegunForEver() {
    ImageFolder images;
    TrainingConfig own = config(1);
    own.data = images.source();
    engine_->fingerprint = "of what they were";
    queue_->append({own});
    QTRY_COMPARE(shown(), QString("1 failed"));
    QTRY_COMPARE(queue_->state(), State::Idle);
    QCOMPARE(engine_->seeds(), QString("1"));
    QVERIFY(!queue_->points()[0].error);
    engine_->fingerprint = fingerprintOf(openDataset(own.data));
    queue_->tryAgain(runKey(own));
    QTRY_COMPARE(shown(), QString("1 finished"));
  }

  void anotherFileIsTakenUpWhileARunGoesOn() {
    queueThree();
    const auto other = toPath(scratch_->filePath("other/sweep.json"));
    editSweep(other, [](Sweep& sweep) { appendPoints(sweep, configs(1)); });
    queue_->open(other);
    QVERIFY(!queue_->isAtHome());
    QTRY_COMPARE(shown(), QString("1 waiting"));  // the same options, into another folder
    QCOMPARE(queue_->state(), State::Paused);
    QVERIFY(training_->isBusy());
    queue_->resume();
    engine_->holdAt = 1000;
    QTRY_COMPARE(shown(), QString("1 finished"));
    QCOMPARE(engine_->seeds(), QString("1 1"));
    queue_->goHome();
    QTRY_COMPARE(shown(), QString("1 finished, 2 waiting, 3 waiting"));
    QVERIFY(queue_->isAtHome());
  }

  void followsTheRunsFolderWhereNothingIsToCome() {
    const auto second = toPath(scratch_->filePath("second"));
    queue_->setHome(second);
    QCOMPARE(queue_->file(), second / "queue.json");
    queue_->append(configs(1));
    QTRY_COMPARE(shown(), QString("1 finished"));
    QTRY_COMPARE(queue_->state(), State::Idle);
    queue_->setHome(runs());
    QCOMPARE(queue_->file(), second / "queue.json");  // still to be seen
    queue_->append({config(2)});
    QCOMPARE(queue_->file(), file());
    QTRY_COMPARE(shown(), QString("2 finished"));
  }

 private:
  std::filesystem::path lockOfRunning() const {
    for (const auto& entry : std::filesystem::directory_iterator(runs())) {
      if (entry.path().filename().string().starts_with(".training")) return entry.path();
    }
    return {};
  }
  int sweepByCommand() {
    std::ostringstream out, log;
    const int code = cli::runCommand({"sweep", file().string()}, {out, log}, {},
                                     [this]() -> Engine& { return *engine_; });
    log_ = log.str();
    return code;
  }

  std::string log_;
};

QTEST_GUILESS_MAIN(TestQueueController)
#include "tst_queue_controller.moc"
