// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/backbones.h"
#include "tests/ui/train/train_page_fixture.h"

#include <atomic>
#include <thread>

using namespace adnet;
using namespace adnet::ui;

class TestForecast : public QObject, TrainPageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void forecastsTimeAndMemory() {
    std::atomic<int> measured = 0;
    engine_->beforeEstimate = [&](const TrainingConfig&, const std::stop_token&) { ++measured; };
    openImages();
    QTRY_VERIFY(label("forecast")->text().startsWith("About"));
    // 60 steps of 2 s, and 3 evaluations of 9 images of 0.05 s.
    QVERIFY2(label("forecast")->text().startsWith("About 2\u00a0min"),
             qPrintable(label("forecast")->text()));
    QVERIFY(label("forecast")->text().contains("1.2 GiB"));
    QCOMPARE(measured, 1);
    // Twice the steps are known from the same measurement.
    type(find<NumberField>("steps"), "120\t");
    QVERIFY(label("forecast")->text().startsWith("About 4\u00a0min"));
    // Another network is measured once the form is left alone, and no more than once.
    type(find<NumberField>("batch"), "7\t");
    type(find<NumberField>("batch"), "8\t");
    QVERIFY(!label("forecast")->text().startsWith("About"));
    QTest::qWait(300);
    QCOMPARE(measured, 1);
    QTRY_VERIFY(label("forecast")->text().startsWith("About"));
    QCOMPARE(measured, 2);
    type(find<NumberField>("batch"), "24\t");
    QVERIFY(label("forecast")->text().startsWith("About"));
    QVERIFY(label("forecastWarning")->isHidden());
  }

  // What a measurement of the network alone leaves out is in the runs that were trained.
  void aFinishedRunCorrectsIt() {
    openImages();
    QTRY_VERIFY(label("forecast")->text().startsWith("About 2\u00a0min"));
    QTest::mouseClick(button("train"), Qt::LeftButton);
    // 21 images a step at 41.5 a second, and 3 evaluations of 9 images as the run's took.
    QTRY_VERIFY2(label("forecast")->text().startsWith("About 40\u00a0s"),
                 qPrintable(label("forecast")->text()));
    QVERIFY(label("forecast")->text().contains("1.2 GiB"));
  }

  void runsNoProgramForAForecast() {
    std::atomic<int> measured = 0;
    engine_->beforeEstimate = [&](const TrainingConfig&, const std::stop_token&) { ++measured; };
    project_->edit([](TrainingConfig& config) {
      config.backbone = kTorchScript;
      config.weights = "/models/network.pt";
    });
    openImages();
    QTest::qWait(1300);
    QCOMPARE(measured, 0);
    QVERIFY(label("forecast")->isHidden());
  }

  void warnsOfTooMuchMemory() {
    engine_->measured.bytes = std::uint64_t{1} << 50;
    openImages();
    QTRY_VERIFY(label("forecastWarning")->isVisible());
    QVERIFY(label("forecastWarning")->text().contains("smaller batch"));
    QVERIFY(button("train")->isEnabled());  // it is a forecast
  }

  void theForecastHoldsUpNoTraining() {
    std::atomic<bool> began = false, ended = false;
    engine_->beforeEstimate = [&](const TrainingConfig&, const std::stop_token& stop) {
      began = true;
      while (!stop.stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      ended = true;
    };
    openImages();
    QTRY_VERIFY(began);
    QVERIFY(label("forecast")->text().startsWith("Measuring"));
    QElapsedTimer time;
    time.start();
    button("train")->click();
    QVERIFY(time.elapsed() < 200);
    QTRY_VERIFY(ended);
    QVERIFY(label("forecast")->isHidden());
    QTRY_COMPARE(controller_->state(), State::Idle);
    QVERIFY(label("runWhat")->text().startsWith("Finished"));
  }

  void nothingIsForecastWhileThePageIsHidden() {
    std::atomic<int> measured = 0;
    engine_->beforeEstimate = [&](const TrainingConfig&, const std::stop_token&) { ++measured; };
    page_->hide();
    openImages();
    QTest::qWait(1300);
    QCOMPARE(measured, 0);
    page_->show();
    QTRY_COMPARE(measured, 1);
  }
};

QTEST_MAIN(TestForecast)
#include "tst_forecast.moc"
