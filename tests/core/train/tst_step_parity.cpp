// One AD-Net step against the same step by torchvision's networks; tests/parity/train/make_step.py
// made the numbers, and says by which rule weights and images are filled.
#include "core/train/step.h"

#include <QTest>

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <fstream>

using namespace adnet;

namespace {

constexpr std::int64_t kClasses = 5, kBatch = 4, kSide = 64;
constexpr double kAlpha = 0.1;
constexpr double kTolerance = 1e-4;  // relative
// Below this a gradient is rounding: a bias before a convolution and a batch norm has none.
constexpr double kNothing = 1e-9;

double noise(std::size_t seed, std::int64_t i) {
  const double value =
      std::sin(12.9898 * static_cast<double>(i) + 78.233 * static_cast<double>(seed)) * 43758.5453;
  return value - std::floor(value);
}

double valueFor(const std::string& name, const at::Tensor& tensor, double signedNoise) {
  if (name.ends_with("running_mean")) return 0;
  if (name.ends_with("running_var")) return 1;
  if (tensor.dim() == 1) return 0.1 * signedNoise + (name.ends_with("weight") ? 1 : 0);
  return signedNoise * std::sqrt(6.0 / static_cast<double>(tensor[0].numel()));
}

void fill(Classifier& classifier) {
  const torch::NoGradGuard noGrad;
  auto state = classifier.state();
  std::ranges::sort(state, {}, [](const auto& item) { return item.first; });
  for (std::size_t seed = 0; seed < state.size(); ++seed) {
    auto& [name, tensor] = state[seed];
    if (!tensor.is_floating_point()) continue;
    const at::Tensor values = at::empty(tensor.sizes(), at::kDouble);
    for (std::int64_t i = 0; i < values.numel(); ++i) {
      values.data_ptr<double>()[i] = valueFor(name, tensor, 2 * noise(seed, i) - 1);
    }
    tensor.copy_(values);
  }
}

at::Tensor view(int number) {
  at::Tensor pixels = at::empty({kBatch, kSide, kSide, 3}, at::kByte);
  auto bytes = pixels.accessor<std::uint8_t, 4>();
  for (std::int64_t n = 0; n < kBatch; ++n) {
    for (std::int64_t y = 0; y < kSide; ++y) {
      for (std::int64_t x = 0; x < kSide; ++x) {
        for (std::int64_t c = 0; c < 3; ++c) {
          const double wave = std::sin(0.11 * static_cast<double>(x * (n + 1)) +
                                       0.07 * static_cast<double>(y * (number + 1)) +
                                       2.0 * static_cast<double>(c) + static_cast<double>(n));
          bytes[n][y][x][c] = static_cast<std::uint8_t>(std::floor(127.5 + 127.5 * wave));
        }
      }
    }
  }
  return pixels;
}

double relativeDifference(double a, double b, double scale) {
  return std::abs(a - b) / std::max(scale, kNothing);
}

}  // namespace

Q_DECLARE_METATYPE(Distillation)

class StepParity : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agrees_data();
  void agrees();
};

void StepParity::agrees_data() {
  QTest::addColumn<QString>("backbone");
  QTest::addColumn<double>("width");
  QTest::addColumn<Distillation>("distillation");
  QTest::addColumn<double>("smoothing");
  QTest::newRow("resnet18") << "resnet18" << 1.0 << Distillation{kAlpha} << 0.0;
  QTest::newRow("resnet50") << "resnet50" << 1.0 << Distillation{kAlpha} << 0.0;
  QTest::newRow("mobilenet_v2") << "mobilenet_v2" << 0.35 << Distillation{kAlpha} << 0.0;
  using Output = DistilledOutput;
  using Loss = DistillationLoss;
  const auto ablation = [](const char* name, const Distillation& distillation, double smoothing) {
    QTest::newRow(name) << "mobilenet_v2" << 0.35 << distillation << smoothing;
  };
  ablation("single features kl 0.0", {kAlpha, Crops::Single, Output::Features, Loss::Kl}, 0);
  ablation("double logits kl 0.0", {kAlpha, Crops::Double, Output::Logits, Loss::Kl}, 0);
  ablation("double features l1 0.0", {kAlpha, Crops::Double, Output::Features, Loss::L1}, 0);
  ablation("single logits l2 0.0", {kAlpha, Crops::Single, Output::Logits, Loss::L2}, 0);
  ablation("double features ce 0.1", {kAlpha, Crops::Double, Output::Features, Loss::CrossEntropy},
           0.1);
}

void StepParity::agrees() {
  QFETCH(QString, backbone);
  QFETCH(double, width);
  QFETCH(Distillation, distillation);
  QFETCH(double, smoothing);
  std::ifstream stream(ADNET_TEST_DATA "/parity/train/step.json");
  const auto expected = nlohmann::json::parse(stream).at(QTest::currentDataTag());

  BackboneOptions options;
  options.name = backbone.toStdString();
  options.width = width;
  Classifier classifier(options, kClasses, 1);
  classifier.to(at::kDouble);
  fill(classifier);
  classifier.train(true);
  const StepImages images{view(0), view(1), view(2), at::arange(kBatch) % kClasses};
  const StepLosses losses =
      addGradients(classifier, images, {Method::AdNet, distillation, smoothing});

  const double ce = expected.at("cross_entropy");
  const double kl = expected.at("distillation");
  QVERIFY2(relativeDifference(losses.crossEntropy, ce, ce) < kTolerance,
           qPrintable(QString::number(losses.crossEntropy)));
  QVERIFY2(relativeDifference(losses.distillation, kl, kl) < kTolerance,
           qPrintable(QString::number(losses.distillation)));
  QVERIFY(relativeDifference(losses.total, ce + kAlpha * kl, ce) < kTolerance);

  const auto& gradients = expected.at("gradients");
  const bool ofAll = backbone == QTest::currentDataTag();  // else of some parameters
  std::size_t compared = 0;
  for (const auto& [name, tensor] : classifier.state()) {
    if (!tensor.requires_grad() || (!ofAll && !gradients.contains(name))) continue;
    ++compared;
    const auto& wanted = gradients.at(name);
    const at::Tensor flat = tensor.grad().contiguous().reshape(-1);
    const double norm = wanted.at("norm");
    QVERIFY2(relativeDifference(flat.norm().item<double>(), norm, norm) < kTolerance, name.c_str());
    const std::int64_t picks[] = {0, flat.numel() / 3, flat.numel() - 1};
    for (std::size_t i = 0; i < 3; ++i) {
      const double difference = relativeDifference(flat[picks[i]].item<double>(),
                                                   wanted.at("values")[i].get<double>(), norm);
      QVERIFY2(difference < kTolerance, name.c_str());
    }
  }
  QCOMPARE(compared, gradients.size());
  QVERIFY(compared > 10);
}

QTEST_GUILESS_MAIN(StepParity)
#include "tst_step_parity.moc"
