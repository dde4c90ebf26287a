// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/training_config.h"

#include <QTest>

#include <array>
#include <string>

using namespace adnet;

class TrainingConfigTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theShareOfAPublishedListIsInItsName_data() {
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<double>("kept");
    QTest::newRow("folders") << QByteArray() << 30.0 << 30.0;
    QTest::newRow("the whole pool") << QByteArray("train_100.txt") << 30.0 << 30.0;
    QTest::newRow("a tenth") << QByteArray("train_10.txt") << 100.0 << 10.0;
    QTest::newRow("half of 30") << QByteArray("train_30.txt") << 50.0 << 15.0;
    QTest::newRow("no share") << QByteArray("train_2000.txt") << 100.0 << 100.0;
    QTest::newRow("another list") << QByteArray("birds.txt") << 15.0 << 15.0;
  }
  void theShareOfAPublishedListIsInItsName() {
    QFETCH(QByteArray, list);
    QFETCH(double, ratio);
    QFETCH(double, kept);
    TrainingConfig config;
    config.split.ratio = ratio;
    Dataset dataset;
    dataset.trainName = list.toStdString();
    QCOMPARE(keptPercent(config, dataset, {}), kept);
  }

  void aListOfOneImageAClassIsCounted() {
    Dataset dataset;
    dataset.trainName = "train_1i.txt";
    dataset.samples.resize(200);
    QCOMPARE(keptPercent({}, dataset, {}), 100.0);  // of a pool that nobody names
    dataset.fullestList = 5994;
    QCOMPARE(keptPercent({}, dataset, {}), 100.0 * 200 / 5994);
    QCOMPARE(headRatio({}, keptPercent({}, dataset, {})), 30.0);
  }

  void runsOfOneSplitSeedShareTheirSplit() {
    Dataset dataset;
    dataset.classes = {"a", "b"};
    for (int i = 0; i < 80; ++i)
      dataset.samples.push_back({std::to_string(100 + i) + ".jpg", i % 2});
    TrainingConfig first;
    first.split.validationFraction = 0.2;
    first.split.ratio = 50;
    TrainingConfig second = first;
    first.seed = 1;
    second.seed = 2;
    const auto splitOf = [&](const TrainingConfig& config) {
      return makeSplit(dataset, config.splitOptions());
    };
    const auto same = [&] {
      const Split a = splitOf(first), b = splitOf(second);
      return std::array{a.train == b.train, a.validation == b.validation, a.test == b.test};
    };
    QCOMPARE(same(), (std::array{false, false, false}));
    first.split.testSeed = second.split.testSeed = 7;
    QCOMPARE(same(), (std::array{false, false, true}));
    first.split.testSeed = second.split.testSeed = std::nullopt;
    first.splitSeed = second.splitSeed = 1;
    QCOMPARE(same(), (std::array{true, true, true}));
    const Split split = splitOf(second);
    second = first;
    second.splitSeed.reset();  // the seed draws the same by itself
    QVERIFY(splitOf(second).train == split.train && splitOf(second).test == split.test);
  }

  void aNumberOfImagesIsCounted() {
    TrainingConfig config;
    config.split.perClass = 2;
    Dataset dataset;
    dataset.samples.resize(10);
    Split split;
    split.train.resize(2);
    split.test.resize(2);
    QCOMPARE(keptPercent(config, dataset, split), 25.0);  // of the 8 that are not tested
    dataset.hasTestList = true;
    QCOMPARE(keptPercent(config, dataset, split), 20.0);
  }
};

QTEST_GUILESS_MAIN(TrainingConfigTest)
#include "tst_training_config.moc"
