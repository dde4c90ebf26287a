// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"
#include "core/compare/run_curves.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace adnet;

class TestRunCurves : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    runs_ = std::make_unique<QTemporaryDir>();
    TrainingConfig config;
    config.out = runs_->path().toStdString();
    config.batch = 8;
    writer_ = std::make_unique<RunWriter>(config, "test");
    writer_->onStarted({writer_->folder(), {"ant", "bee"}, {}, {}, {}, 10, {}, "cpu", {}});
    for (int step = 1; step <= 5; ++step)
      write(step, (step - 1) / 2);  // two steps an epoch
    curves_ = std::make_unique<RunCurves>(writer_->folder());
    QVERIFY(curves_->refresh());
  }

  void overSteps() {
    const Curve loss = curves_->curve(Measure::Loss, CurveAxis::Steps);
    QCOMPARE(loss.size(), std::size_t{5});
    QVERIFY((loss[2] == CurvePoint{3, 1.0 / 3}));
    QVERIFY((curves_->curve(Measure::GradientNorm, CurveAxis::Steps)[0] == CurvePoint{1, 4}));
    QVERIFY((curves_->curve(Measure::LearningRate, CurveAxis::Steps)[0] == CurvePoint{1, 0.25}));
  }

  void overEpochsAndTime() {
    const Curve epochs = curves_->curve(Measure::CrossEntropy, CurveAxis::Epochs);
    const std::vector<double> expected = {0.5, 1, 1.5, 2, 2.5};  // the third goes on
    for (std::size_t i = 0; i < expected.size(); ++i)
      QCOMPARE(epochs[i].x, expected[i]);
    // 8 images a step at 16 images a second.
    QCOMPARE(curves_->curve(Measure::Loss, CurveAxis::Time)[4].x, 2.5);
  }

  void accuraciesAreOfEveryEvaluation() {
    evaluate(2, SetName::Validation, Protocol::Paper, 0.25);
    evaluate(2, SetName::Test, Protocol::Paper, 0.5);
    evaluate(4, SetName::Test, Protocol::Paper, 0.75);
    evaluate(4, SetName::Test, Protocol::Honest, 0.7);
    QVERIFY(curves_->refresh());
    const Curve test = curves_->curve(Measure::TestAccuracy, CurveAxis::Steps);
    QVERIFY((test == Curve{{2, 0.5}, {4, 0.75}}));
    QVERIFY(
        (curves_->curve(Measure::TestAccuracy, CurveAxis::Epochs) == Curve{{1, 0.5}, {2, 0.75}}));
    QVERIFY((curves_->curve(Measure::ValidationAccuracy, CurveAxis::Steps) == Curve{{2, 0.25}}));
  }

  void grow() {
    QVERIFY(!curves_->refresh());
    write(6, 2);
    QVERIFY(curves_->refresh());
    QCOMPARE(curves_->curve(Measure::Loss, CurveAxis::Epochs).back().x, 3.0);
  }

 private:
  void write(int step, int epoch) {
    StepRecord record;
    record.step = step;
    record.epoch = epoch;
    record.loss = 1.0 / step;
    record.learningRate = 0.25;
    record.gradientNorm = 4;
    record.imagesPerSecond = 16;
    writer_->onStep(record);
  }
  void evaluate(int step, SetName set, Protocol protocol, double accuracy) {
    EvaluationRecord record;
    record.step = step;
    record.set = set;
    record.protocol = protocol;
    record.metrics.accuracy = accuracy;
    record.predictions = std::make_shared<std::vector<Prediction>>();
    writer_->onEvaluation(record);
  }

  std::unique_ptr<QTemporaryDir> runs_;
  std::unique_ptr<RunWriter> writer_;
  std::unique_ptr<RunCurves> curves_;
};

QTEST_APPLESS_MAIN(TestRunCurves)
#include "tst_run_curves.moc"
