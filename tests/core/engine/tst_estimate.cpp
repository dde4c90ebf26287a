// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/engine.h"

#include <QElapsedTimer>
#include <QtTest>

#include <thread>

using namespace adnet;

class EstimateTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void tellsTimeAndMemory() {
    const Estimate estimate = loadEngine().estimate(small(), 10, {});
    QVERIFY(estimate.secondsAStep > 0);
    QVERIFY(estimate.secondsAnImage > 0);
    QVERIFY(estimate.secondsAStep > 4 * estimate.secondsAnImage);  // three views, there and back
  }

  void aLargerBatchTakesMore() {
    TrainingConfig config = small();
    config.views.imageSize = 128;
    config.batch = 4;
    const Estimate few = loadEngine().estimate(config, 10, {});
    config.batch = 128;
    const Estimate many = loadEngine().estimate(config, 10, {});
    QVERIFY(many.secondsAStep > 4 * few.secondsAStep);
    // The pixels of one view as floats, which every step holds.
    constexpr std::uint64_t kView = 128 * 128 * 128 * 3 * 4;
    QVERIFY2(many.bytes > kView, qPrintable(QString::number(many.bytes)));
    QVERIFY(many.bytes > few.bytes);
  }

  void needsNoWeightsAndNoData() {
    TrainingConfig config = small();
    config.weights = "/no/such/weights.pth";
    config.data.root = "/no/such/folder";
    QVERIFY(loadEngine().estimate(config, 2, {}).secondsAStep > 0);
  }

  void whatCannotFitIsNotTried() {
    TrainingConfig config = small();
    config.backbone = "resnet50";
    config.width = 1;
    config.batch = 4096;
    config.views.imageSize = 256;
    QElapsedTimer time;
    time.start();
    const Estimate estimate = loadEngine().estimate(config, 2, {});
    QVERIFY(time.elapsed() < 120'000);
    QVERIFY(estimate.bytes > std::uint64_t{60} << 30);
  }

  void isCancelledSoon() {
    TrainingConfig config = small();
    config.backbone = "resnet50";
    config.width = 1;
    config.views.imageSize = 224;
    std::stop_source stop;
    QElapsedTimer sinceStop;
    const std::jthread stopper([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(700));
      sinceStop.start();
      stop.request_stop();
    });
    QVERIFY_EXCEPTION_THROWN(loadEngine().estimate(config, 2, stop.get_token()), Cancelled);
    QVERIFY2(sinceStop.elapsed() < 3000, qPrintable(QString::number(sinceStop.elapsed())));
  }

 private:
  static TrainingConfig small() {
    TrainingConfig config;
    config.backbone = "small_cnn";
    config.views.imageSize = 64;
    config.batch = 24;
    config.device = Device::Cpu;
    return config;
  }
};

QTEST_GUILESS_MAIN(EstimateTest)
#include "tst_estimate.moc"
