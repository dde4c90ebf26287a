// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/backbones.h"
#include "tests/ui/fake_engine.h"
#include "ui/shell/step_times.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <mutex>

using namespace adnet;
using namespace adnet::ui;

class TestStepTimes : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    measured_.clear();
    engine_ = std::make_unique<FakeEngine>();
    engine_->writesRun = false;
    engine_->beforeEstimate = [this](const TrainingConfig& config, const std::stop_token& stop) {
      const std::lock_guard lock(mutex_);
      measured_.append(QString::fromStdString(config.backbone) + ' ' + nameOf(config.method));
      if (config.backbone == "vgg16") throw Error(ErrorCode::OutOfMemory, {}, "too large");
      while (config.backbone == "resnet152" && !stop.stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
    controller_ = std::make_unique<TrainingController>([this]() -> Engine& { return *engine_; });
    times_ = std::make_unique<StepTimes>(*controller_);
  }

  void cleanup() {  // what uses the others first
    times_.reset();
    controller_.reset();
  }

  void measuresTheLightOnesFirstAndEachOnce() {
    times_->want(this, {key("resnet50"), key("small_cnn"), key("resnet18", Method::FineTune),
                        key("resnet18"), key("small_cnn")});
    QTRY_VERIFY(times_->find(key("resnet50")));
    QCOMPARE(measured(), QStringList({"small_cnn adnet", "resnet18 finetune", "resnet18 adnet",
                                      "resnet50 adnet"}));
    QCOMPARE(times_->find(key("resnet18"))->pace.secondsATrained, 2.0 / TrainingConfig().batch);
    // Whoever asks again is told at once.
    times_->want(controller_.get(), {key("resnet18")});
    QVERIFY(times_->find(key("resnet18")));
    QCOMPARE(measured().size(), 4);
  }

  void whatDecidesNoTimeIsNoOtherNetwork() {
    TrainingConfig config;
    config.steps = 7;
    config.seed = 8;
    config.split.ratio = 9;
    config.learningRate = 1;
    QVERIFY(stepKeyOf(config, 3) == stepKeyOf({}, 3));
    QVERIFY(!(stepKeyOf(config, 3) == stepKeyOf({}, 4)));
    config.batch = 5;
    QVERIFY(!(stepKeyOf(config, 3) == stepKeyOf({}, 3)));
  }

  void whatIsNoLongerWantedIsNotWaitedFor() {
    times_->want(this, {key("resnet152"), key("wide_resnet50_2")});
    QTRY_VERIFY(times_->isMeasuring(key("resnet152")));
    times_->want(this, {key("wide_resnet50_2")});
    QVERIFY(!times_->isMeasuring(key("resnet152")));
    QTRY_VERIFY(times_->find(key("wide_resnet50_2")));
    QVERIFY(!times_->find(key("resnet152")));
  }

  void whoIsGoneWantsNothing() {
    auto who = std::make_unique<QObject>();
    times_->want(who.get(), {key("resnet152")});
    QTRY_VERIFY(times_->isMeasuring(key("resnet152")));
    who.reset();
    QVERIFY(!times_->isMeasuring(key("resnet152")));
  }

  void aFailureIsToldAndTriedAgainWhenItIsWantedAnew() {
    times_->want(this, {key("vgg16"), key("resnet18")});
    QTRY_VERIFY(times_->whyNot(key("vgg16")));
    QCOMPARE(times_->whyNot(key("vgg16"))->code(), ErrorCode::OutOfMemory);
    QVERIFY(times_->find(key("resnet18")));
    QCOMPARE(measured().size(), 2);
    times_->want(this, {});
    QVERIFY(!times_->whyNot(key("vgg16")));
    times_->want(this, {key("vgg16")});
    QTRY_COMPARE(measured().size(), 3);
  }

  // Both would take twice as long, and neither time would be true.
  void nothingIsMeasuredWhileSomethingIsTrained() {
    QSignalSpy changed(times_.get(), &StepTimes::changed);
    times_->want(this, {key("resnet152")});
    QTRY_VERIFY(times_->isMeasuring(key("resnet152")));
    TrainingConfig config;
    config.steps = 1'000'000;
    config.evaluateEvery = config.steps;
    controller_->start(config);
    QVERIFY(times_->isHeldUp());
    QVERIFY(!times_->isMeasuring(key("resnet152")));
    times_->want(this, {key("resnet18")});
    QTRY_COMPARE(controller_->state(), TrainingController::State::Running);
    QTest::qWait(1200);
    QCOMPARE(measured().size(), 1);
    changed.clear();
    controller_->stop();
    QTRY_VERIFY(times_->find(key("resnet18")));
    QVERIFY(!changed.isEmpty());
  }

  // Drawing, evaluations and saving are in it, which no measurement of a network knows.
  void tellsWhatRunsLikeItTook() {
    const QTemporaryDir folder;
    engine_->writesRun = true;
    TrainingConfig config;
    config.backbone = "small_cnn";
    config.steps = 20;
    config.evaluateEvery = 10;
    config.out = folder.path().toStdString();
    const StepKey key = stepKeyOf(config, engine_->classes.size());
    times_->want(this, {key});
    QTRY_VERIFY(times_->find(key));
    QCOMPARE(times_->find(key)->pace.secondsATrained, 2.0 / config.batch);  // of the measurement
    QCOMPARE(times_->secondsToStart(), 0.0);

    controller_->start(config);
    const double trained = 1 / 41.5;
    QTRY_COMPARE(times_->find(key)->pace.secondsATrained, trained);
    // 20 steps of the three images that there are; 2 evaluations of 36 took the rest of the time.
    QCOMPARE(times_->find(key)->pace.secondsAnEvaluated, (20 * 0.58 - 60 * trained) / 72);
    QCOMPARE(times_->find(key)->bytes, engine_->measured.bytes);
    QCOMPARE(measured().size(), 1);
    QVERIFY(times_->secondsToStart() > 0);
    const SeenImages seen = seenImages(config, {3, 0, 36});
    QCOMPARE(secondsOf(seen, times_->find(key)->pace), 20 * 0.58);

    // Another start of the program knows of it, too.
    times_ = std::make_unique<StepTimes>(*controller_);
    times_->want(this, {key});
    QTRY_VERIFY(times_->find(key));
    QCOMPARE(times_->find(key)->pace.secondsATrained, trained);
    config.data.root = "/other/images";  // whose drawing may take longer
    const StepKey other = stepKeyOf(config, engine_->classes.size());
    times_->want(this, {other});
    QTRY_VERIFY(times_->find(other));
    QCOMPARE(times_->find(other)->pace.secondsATrained, 2.0 / config.batch);
  }

  void seesAsManyImagesAsThereAre_data() {
    QTest::addColumn<int>("train");
    QTest::addColumn<double>("trained");
    QTest::newRow("fewer than a batch") << 5 << 50.0;
    QTest::newRow("one batch") << 8 << 80.0;
    QTest::newRow("one more joins it") << 9 << 90.0;
    QTest::newRow("a half batch behind it") << 12 << 60.0;
    QTest::newRow("many") << 800 << 80.0;
  }
  void seesAsManyImagesAsThereAre() {
    QFETCH(const int, train);
    TrainingConfig config;
    config.batch = 8;
    config.steps = 10;
    config.evaluateEvery = 4;
    const SeenImages seen = seenImages(config, {static_cast<std::size_t>(train), 2, 7});
    QTEST(seen.trained, "trained");
    QCOMPARE(seen.evaluated, 3 * (2 + 7.0) + 7);
  }

  void runsNoProgram() {
    QVERIFY(!isMeasurable(key(std::string(kTorchScript))));
    times_->want(this, {key(std::string(kTorchScript)), key("resnet18")});
    QTRY_VERIFY(times_->find(key("resnet18")));
    QCOMPARE(measured().size(), 1);
  }

 private:
  static StepKey key(const std::string& backbone, Method method = Method::AdNet) {
    TrainingConfig config;
    config.backbone = backbone;
    config.method = method;
    return stepKeyOf(config, 3);
  }
  QStringList measured() {
    const std::lock_guard lock(mutex_);
    return measured_;
  }

  std::mutex mutex_;
  QStringList measured_;
  std::unique_ptr<FakeEngine> engine_;
  std::unique_ptr<TrainingController> controller_;
  std::unique_ptr<StepTimes> times_;  // destroyed first: joins
};

QTEST_MAIN(TestStepTimes)
#include "tst_step_times.moc"
