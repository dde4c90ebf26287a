// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/training_cost.h"

#include <QtTest>

using namespace adnet;

class TestTrainingCost : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatDecidesNoTimeIsLeftOut() {
    TrainingConfig config;
    config.backbone = "resnet18";
    config.batch = 8;
    const TrainingConfig step = stepConfig(config);
    config.seed = 7;
    config.steps = 12;
    config.learningRate = 0.5;
    config.split.ratio = 30;
    config.views.flip = 0;
    QCOMPARE(stepConfig(config), step);
    config.batch = 9;
    QVERIFY(stepConfig(config) != step);
  }

  // 7 images in batches of 3: 3 and 4, since the last one does not stand alone.
  void countsWhatIsSeen() {
    TrainingConfig config;
    config.batch = 3;
    config.steps = 10;
    config.evaluateEvery = 4;
    const SeenImages seen = seenImages(config, {7, 0, 5});
    QCOMPARE(seen.trained, 10 * 3.5);
    QCOMPARE(seen.evaluated, 3 * 5.0);                                 // at 4, 8 and 10
    QCOMPARE(seenImages(config, {7, 2, 5}).evaluated, 3 * 7.0 + 5.0);  // the chosen one once more
  }
};

QTEST_GUILESS_MAIN(TestTrainingCost)
#include "tst_training_cost.moc"
