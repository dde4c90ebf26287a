#include "core/run/training_config.h"
#include "core/train/optimiser.h"

#include <QTest>

#include <torch/torch.h>

#include <cmath>

using namespace adnet;

class OptimiserTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void scheduleDropsTenfold_data() {
    QTest::addColumn<int>("step");
    QTest::addColumn<double>("factor");
    QTest::newRow("first") << 1 << 1.0;
    QTest::newRow("half") << 500 << 1.0;
    QTest::newRow("behind half") << 501 << 0.1;
    QTest::newRow("behind 75 %") << 751 << 1e-2;
    QTest::newRow("behind 90 %") << 901 << 1e-3;
    QTest::newRow("behind 95 %") << 951 << 1e-4;
    QTest::newRow("last") << 1000 << 1e-4;
  }
  void scheduleDropsTenfold() {
    QFETCH(int, step);
    QFETCH(double, factor);
    QVERIFY(std::abs(scheduleFactor(step, 1000) / factor - 1) < 1e-9);
  }

  void headRatioFollowsTheShare_data() {
    QTest::addColumn<double>("percent");
    QTest::addColumn<double>("ratio");
    QTest::newRow("10 %") << 10.0 << 10.0;
    QTest::newRow("15 %") << 15.0 << 6.5;
    QTest::newRow("30 %") << 30.0 << 3.5;
    QTest::newRow("50 %") << 50.0 << 2.0;
    QTest::newRow("100 %") << 100.0 << 1.0;
  }
  void headRatioFollowsTheShare() {
    QFETCH(double, percent);
    QFETCH(double, ratio);
    TrainingConfig config;
    QCOMPARE(headRatio(config, percent), ratio);
    config.headLearningRateRatio = 1.25;
    QCOMPARE(headRatio(config, percent), 1.25);
  }

  // Three steps by hand: v = 0.9 v + g, and p -= rate (g + 0.9 v), as PyTorch defines Nesterov.
  void stepsAsNesterovWithItsOwnRateForTheHead() {
    const at::Tensor backbone = at::tensor({1.0}).set_requires_grad(true);
    const at::Tensor head = at::tensor({1.0}).set_requires_grad(true);
    Optimiser optimiser({backbone}, {head}, 0.5, 3.0);
    double velocity = 0, p = 1, h = 1;
    for (const double gradient : {0.1, -0.2, 0.3}) {
      optimiser.zeroGradients();
      (backbone * gradient + head * gradient).sum().backward();
      const double norm = optimiser.step(0.1);
      QVERIFY(std::abs(norm - std::abs(gradient) * std::sqrt(2.0)) < 1e-9);
      velocity = 0.9 * velocity + gradient;
      p -= 0.05 * (gradient + 0.9 * velocity);
      h -= 0.15 * (gradient + 0.9 * velocity);
      QVERIFY(std::abs(backbone.item<double>() - p) < 1e-5);
      QVERIFY(std::abs(head.item<double>() - h) < 1e-5);
    }
  }

  void clipsTheGradientsToANormOfOne() {
    const at::Tensor parameter = at::zeros({4}, at::kDouble).set_requires_grad(true);
    const at::Tensor head = at::zeros({1}, at::kDouble).set_requires_grad(true);
    Optimiser optimiser({parameter}, {head}, 1.0, 1.0);
    optimiser.zeroGradients();
    (parameter * 100).sum().backward();
    QVERIFY(std::abs(optimiser.step(1.0) - 200) < 1e-9);
    QVERIFY(std::abs(parameter.grad().norm().item<double>() - 1) < 1e-4);
  }
};

QTEST_GUILESS_MAIN(OptimiserTest)
#include "tst_optimiser.moc"
