// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/losses.h"

#include <QTest>

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include <cmath>
#include <fstream>
#include <vector>

using namespace adnet;

namespace {

constexpr std::int64_t kRows = 3, kColumns = 7;

at::Tensor tensorOf(const nlohmann::json& values) {
  return at::tensor(values.get<std::vector<double>>()).reshape({kRows, kColumns});
}

// As make_losses.py fills them.
at::Tensor outputs(int seed) {
  std::vector<double> values;
  for (int i = 0; i < kRows * kColumns; ++i) {
    const double value = std::sin(12.9898 * i + 78.233 * seed) * 43758.5453;
    values.push_back(6 * (value - std::floor(value)) - 3);
  }
  return at::tensor(values).reshape({kRows, kColumns}).set_requires_grad(true);
}

}  // namespace

Q_DECLARE_METATYPE(adnet::DistillationLoss)

class Losses : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isZeroForEqualFeatures() {
    const at::Tensor features = at::tensor({1.0, -2.0, 0.5}).reshape({1, 3});
    QVERIFY(std::abs(distillationLoss(DistillationLoss::Kl, features, features).item<double>()) <
            1e-12);
  }

  // KL between (3/4, 1/4) and (1/2, 1/2), by hand; the mean over the batch, not over its elements.
  void isTheDivergenceAveragedOverTheBatch() {
    const at::Tensor weak = at::tensor({std::log(3.0), 0.0}).reshape({1, 2}).repeat({4, 1});
    const at::Tensor strong = at::zeros({4, 2}, at::kDouble);
    const double expected = 0.75 * std::log(1.5) + 0.25 * std::log(0.5);
    QVERIFY(std::abs(distillationLoss(DistillationLoss::Kl, weak, strong).item<double>() -
                     expected) < 1e-12);
  }

  // tests/parity/train/make_losses.py made the numbers.
  void agreesWithPython_data() {
    QTest::addColumn<DistillationLoss>("kind");
    for (const auto kind : {DistillationLoss::Kl, DistillationLoss::L1, DistillationLoss::L2,
                            DistillationLoss::CrossEntropy}) {
      QTest::newRow(nameOf(kind)) << kind;
    }
  }
  void agreesWithPython() {
    QFETCH(DistillationLoss, kind);
    std::ifstream stream(ADNET_TEST_DATA "/parity/train/losses.json");
    const auto expected = nlohmann::json::parse(stream).at(QTest::currentDataTag());
    const at::Tensor weak = outputs(1);
    const at::Tensor strong = outputs(2);
    const at::Tensor loss = distillationLoss(kind, weak, strong);
    loss.backward();
    QVERIFY(std::abs(loss.item<double>() - expected.at("loss").get<double>()) < 1e-9);
    QVERIFY(at::allclose(weak.grad(), tensorOf(expected.at("weak")), 1e-9, 1e-12));
    QVERIFY(at::allclose(strong.grad(), tensorOf(expected.at("strong")), 1e-9, 1e-12));
    QVERIFY(weak.grad().abs().max().item<double>() > 1e-3);  // the gradient flows through both
  }
};

QTEST_GUILESS_MAIN(Losses)
#include "tst_losses.moc"
