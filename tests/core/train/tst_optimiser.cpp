// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/training_config.h"
#include "core/train/optimiser.h"

#include <QTest>

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include <cmath>
#include <fstream>
#include <utility>
#include <vector>

using namespace adnet;

namespace {

at::Tensor tensorOf(const nlohmann::json& values) {
  return at::tensor(values.get<std::vector<double>>());
}

// As make_updates.py fills parameters and gradients.
at::Tensor noise(int seed, double shift) {
  std::vector<double> values;
  for (int i = 0; i < 6; ++i) {
    const double value = std::sin(12.9898 * i + 78.233 * seed) * 43758.5453;
    values.push_back(value - std::floor(value) + shift);
  }
  return at::tensor(values);
}

}  // namespace

Q_DECLARE_METATYPE(adnet::Schedule)

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
    TrainingConfig config;
    config.steps = 1000;
    QVERIFY(std::abs(scheduleFactor(config, step) / factor - 1) < 1e-9);
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
    TrainingConfig config;
    config.learningRate = 0.5;
    Optimiser optimiser({backbone}, {head}, config, 3.0);
    double velocity = 0, p = 1, h = 1;
    for (const double gradient : {0.1, -0.2, 0.3}) {
      optimiser.zeroGradients();
      (backbone * gradient + head * gradient).sum().backward();
      const double norm = optimiser.clipGradients();
      optimiser.update(0.1);
      QVERIFY(std::abs(norm - std::abs(gradient) * std::sqrt(2.0)) < 1e-9);
      velocity = 0.9 * velocity + gradient;
      p -= 0.05 * (gradient + 0.9 * velocity);
      h -= 0.15 * (gradient + 0.9 * velocity);
      QVERIFY(std::abs(backbone.item<double>() - p) < 1e-5);
      QVERIFY(std::abs(head.item<double>() - h) < 1e-5);
    }
  }

  // tests/parity/train/make_updates.py made the numbers.
  void fiftyUpdatesAgreeWithPython_data() {
    QTest::addColumn<Schedule>("schedule");
    QTest::addColumn<int>("warmup");
    QTest::addColumn<double>("weightDecay");
    QTest::newRow("steps 0 0") << Schedule::Steps << 0 << 0.0;
    QTest::newRow("steps 5 0.01") << Schedule::Steps << 5 << 0.01;
    QTest::newRow("cosine 0 0") << Schedule::Cosine << 0 << 0.0;
    QTest::newRow("cosine 5 0.01") << Schedule::Cosine << 5 << 0.01;
  }
  void fiftyUpdatesAgreeWithPython() {
    TrainingConfig config;
    QFETCH(Schedule, schedule);
    config.schedule = schedule;
    QFETCH(int, warmup);
    config.warmup = warmup;
    QFETCH(double, weightDecay);
    config.weightDecay = weightDecay;
    config.steps = 50;
    config.learningRate = 0.03;
    std::ifstream stream(ADNET_TEST_DATA "/parity/train/updates.json");
    const auto expected = nlohmann::json::parse(stream).at(QTest::currentDataTag());

    const at::Tensor backbone = noise(1, 0).set_requires_grad(true);
    const at::Tensor head = noise(2, 0).set_requires_grad(true);
    Optimiser optimiser({backbone}, {head}, config, 3.5);
    auto state = expected.begin();
    for (int step = 1; step <= config.steps; ++step) {
      backbone.mutable_grad() = noise(10 + step, -0.5);
      head.mutable_grad() = noise(100 + step, -0.5);
      const double factor = scheduleFactor(config, step);
      const double norm = optimiser.clipGradients();
      optimiser.update(factor);
      if (step % 10 != 0) continue;
      QCOMPARE(state->at("step").get<int>(), step);
      const double rate = state->at("rate");
      QVERIFY(std::abs(optimiser.learningRate(factor) - rate) < 1e-9 * rate);
      QVERIFY(std::abs(norm - state->at("norm").get<double>()) < 1e-9);
      QVERIFY(at::allclose(backbone, tensorOf(state->at("backbone")), 1e-9, 1e-9));
      QVERIFY(at::allclose(head, tensorOf(state->at("head")), 1e-9, 1e-9));
      ++state;
    }
    QVERIFY(state == expected.end());
  }

  // An optimiser that is given another's momentum goes on exactly as that one does.
  void momentumIsReadAndWritten() {
    TrainingConfig config;
    const auto parameters = [] {
      return std::pair{noise(1, 0).set_requires_grad(true), noise(2, 0).set_requires_grad(true)};
    };
    const auto step = [](Optimiser& optimiser, const auto& pair, int number) {
      pair.first.mutable_grad() = noise(10 + number, -0.5);
      pair.second.mutable_grad() = noise(100 + number, -0.5);
      optimiser.clipGradients();
      optimiser.update(1.0);
    };
    const auto straight = parameters();
    Optimiser whole({straight.first}, {straight.second}, config, 3.5);
    QVERIFY(!whole.momentum()[0].defined() && !whole.momentum()[1].defined());
    for (int number = 1; number <= 3; ++number)
      step(whole, straight, number);

    const auto resumed = parameters();
    {
      const torch::NoGradGuard noGrad;
      resumed.first.copy_(straight.first);
      resumed.second.copy_(straight.second);
    }
    Optimiser rest({resumed.first}, {resumed.second}, config, 3.5);
    std::vector<at::Tensor> momentum;
    for (const at::Tensor& tensor : whole.momentum())
      momentum.push_back(tensor.clone());
    rest.setMomentum(momentum);
    for (int number = 4; number <= 6; ++number) {
      step(whole, straight, number);
      step(rest, resumed, number);
    }
    QVERIFY(at::equal(resumed.first, straight.first));
    QVERIFY(at::equal(resumed.second, straight.second));

    rest.setMomentum({at::Tensor(), at::Tensor()});
    QVERIFY(!rest.momentum()[0].defined());
    step(whole, straight, 7);
    step(rest, resumed, 7);
    QVERIFY(!at::equal(resumed.first, straight.first));
  }

  void clipsTheGradientsToANormOfOne() {
    const at::Tensor parameter = at::zeros({4}, at::kDouble).set_requires_grad(true);
    const at::Tensor head = at::zeros({1}, at::kDouble).set_requires_grad(true);
    TrainingConfig config;
    config.learningRate = 1.0;
    Optimiser optimiser({parameter}, {head}, config, 1.0);
    optimiser.zeroGradients();
    (parameter * 100).sum().backward();
    QVERIFY(std::abs(optimiser.clipGradients() - 200) < 1e-9);
    optimiser.update(1.0);
    QVERIFY(std::abs(parameter.grad().norm().item<double>() - 1) < 1e-4);
  }
};

QTEST_GUILESS_MAIN(OptimiserTest)
#include "tst_optimiser.moc"
