#include "core/train/losses.h"

#include <QTest>

#include <torch/torch.h>

#include <cmath>

using namespace adnet;

class Losses : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isZeroForEqualFeatures() {
    const at::Tensor features = at::tensor({1.0, -2.0, 0.5}).reshape({1, 3});
    QVERIFY(std::abs(distillationLoss(features, features).item<double>()) < 1e-12);
  }

  // KL between (3/4, 1/4) and (1/2, 1/2), by hand; the mean over the batch, not over its elements.
  void isTheDivergenceAveragedOverTheBatch() {
    const at::Tensor weak = at::tensor({std::log(3.0), 0.0}).reshape({1, 2}).repeat({4, 1});
    const at::Tensor strong = at::zeros({4, 2}, at::kDouble);
    const double expected = 0.75 * std::log(1.5) + 0.25 * std::log(0.5);
    QVERIFY(std::abs(distillationLoss(weak, strong).item<double>() - expected) < 1e-12);
  }

  void agreesWithTorchsDivergenceAndItsGradients() {
    const auto options = at::TensorOptions(at::kDouble);
    torch::manual_seed(3);
    const at::Tensor weak = torch::randn({5, 7}, options);
    const at::Tensor strong = torch::randn({5, 7}, options);
    const auto gradients = [&](auto loss) {
      const at::Tensor w = weak.clone().set_requires_grad(true);
      const at::Tensor s = strong.clone().set_requires_grad(true);
      loss(w, s).backward();
      return std::pair(w.grad(), s.grad());
    };
    const auto ours = gradients(distillationLoss);
    const auto torchs = gradients([](const at::Tensor& w, const at::Tensor& s) {
      return torch::nn::functional::kl_div(
          at::log_softmax(s, 1), at::softmax(w, 1),
          torch::nn::functional::KLDivFuncOptions(torch::kBatchMean));
    });
    QVERIFY(ours.first.abs().max().item<double>() > 1e-3);  // the gradient flows through both
    QVERIFY(at::allclose(ours.first, torchs.first, 1e-9, 1e-12));
    QVERIFY(at::allclose(ours.second, torchs.second, 1e-9, 1e-12));
  }
};

QTEST_GUILESS_MAIN(Losses)
#include "tst_losses.moc"
