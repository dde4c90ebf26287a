// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every backbone against torchvision's network of that name; tests/parity/model/make_networks.py
// made the numbers, and says by which rules weights and images are filled.
#include "core/model/classifier.h"

#include <QTest>

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <fstream>

using namespace adnet;

namespace {

constexpr std::int64_t kClasses = 5, kBatch = 2;
constexpr double kTolerance = 1e-4;  // of the norm of an image's row

at::Tensor noise(std::uint32_t seed, std::int64_t count) {
  at::Tensor values = at::empty({count}, at::kFloat);
  float* out = values.data_ptr<float>();
  for (std::int64_t i = 0; i < count; ++i) {
    std::uint32_t x = static_cast<std::uint32_t>(i) * 0x9E3779B1u + seed * 0x85EBCA77u;
    x = (x ^ (x >> 16)) * 0x21F0AAADu;
    x = (x ^ (x >> 15)) * 0x735A2D97u;
    x ^= x >> 15;
    out[i] = static_cast<float>(x >> 8) * 0x1p-23f - 1.0f;
  }
  return values;
}

void fill(Classifier& classifier) {
  const torch::NoGradGuard noGrad;
  auto state = classifier.state();
  std::ranges::sort(state, {}, [](const auto& item) { return item.first; });
  for (std::size_t seed = 0; seed < state.size(); ++seed) {
    auto& [name, tensor] = state[seed];
    if (!tensor.is_floating_point()) continue;
    double scale = 0.1;
    double offset = 0.0;
    if (name.ends_with("running_var")) {
      scale = 0.5;
      offset = 1.0;
    } else if (tensor.dim() > 1) {
      scale = std::sqrt(6.0 / static_cast<double>(tensor[0].numel()));
    } else if (name.ends_with("weight")) {
      offset = 1.0;
    }
    at::Tensor values = noise(static_cast<std::uint32_t>(seed), tensor.numel());
    values.mul_(static_cast<float>(scale)).add_(static_cast<float>(offset));
    tensor.copy_(values.view(tensor.sizes()));
  }
}

at::Tensor images(std::int64_t side) {
  at::Tensor pixels = at::empty({kBatch, side, side, 3}, at::kByte);
  auto bytes = pixels.accessor<std::uint8_t, 4>();
  for (std::int64_t n = 0; n < kBatch; ++n) {
    for (std::int64_t y = 0; y < side; ++y) {
      for (std::int64_t x = 0; x < side; ++x) {
        for (std::int64_t c = 0; c < 3; ++c) {
          const double wave =
              std::sin(0.11 * static_cast<double>(x * (n + 1)) + 0.07 * static_cast<double>(y) +
                       2.0 * static_cast<double>(c) + static_cast<double>(n));
          bytes[n][y][x][c] = static_cast<std::uint8_t>(std::floor(127.5 + 127.5 * wave));
        }
      }
    }
  }
  return pixels;
}

// The largest difference from what is stored, as a share of the norm of an image's row.
double difference(const at::Tensor& tensor, const nlohmann::json& expected) {
  const at::Tensor rows = tensor.to(at::kDouble).reshape({tensor.size(0), -1});
  if (static_cast<std::size_t>(rows.size(0)) != expected.size()) return 1;
  double worst = 0;
  for (std::int64_t i = 0; i < rows.size(0); ++i) {
    const auto& row = expected.at(static_cast<std::size_t>(i));
    const double norm = row.at("norm");
    worst = std::max(worst, std::abs(rows[i].norm().item<double>() - norm) / norm);
    const auto picks = static_cast<std::int64_t>(row.at("values").size());
    for (std::int64_t j = 0; j < picks; ++j) {
      const double value = rows[i][j * (rows.size(1) - 1) / (picks - 1)].item<double>();
      const double wanted = row.at("values")[static_cast<std::size_t>(j)];
      worst = std::max(worst, std::abs(value - wanted) / norm);
    }
    if (!(worst < 1)) return 1;  // nor a NaN
  }
  return worst;
}

nlohmann::json readExpected() {
  std::ifstream stream(ADNET_TEST_DATA "/parity/model/networks.json");
  return nlohmann::json::parse(stream);
}

at::Tensor find(const Classifier& classifier, const std::string& name) {
  for (const auto& [key, tensor] : classifier.state()) {
    if (key == name) return tensor;
  }
  return {};
}

}  // namespace

class NetworksParity : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agrees_data() {
    QTest::addColumn<QString>("name");
    for (const auto& item : expected_.items()) {
      QTest::newRow(item.key().c_str()) << QString::fromStdString(item.key());
    }
  }
  void agrees();

 private:
  const nlohmann::json expected_ = readExpected();
};

void NetworksParity::agrees() {
  QFETCH(QString, name);
  const auto& expected = expected_.at(name.toStdString());
  const std::int64_t side = name == "inception_v3" ? 139 : 64;
  BackboneOptions options;
  options.name = name.toStdString();
  options.imageSize = side;
  Classifier classifier(options, kClasses, 1);
  for (const auto& [key, deviation] : expected.at("initial").items()) {
    const at::Tensor weight = find(classifier, key);
    QVERIFY2(weight.defined(), key.c_str());
    const double wanted = deviation;
    QVERIFY2(std::abs(weight.std().item<double>() / wanted - 1) < 0.05, key.c_str());
  }

  fill(classifier);
  const torch::NoGradGuard noGrad;
  const auto compare = [&](const char* mode) {
    classifier.train(mode == std::string("training"));
    const auto [logits, features] = classifier.forward(images(side));
    double worst = difference(features, expected.at(mode).at("features"));
    worst = std::max(worst, difference(logits, expected.at(mode).at("logits")));
    QVERIFY2(worst < kTolerance, qPrintable(QString("%1: %2").arg(mode).arg(worst)));
  };
  compare("evaluation");  // as it runs: in single precision, in its layout
  if (QTest::currentTestFailed()) return;
  // Norms over the few pixels that are left of a small image amplify rounding.
  classifier.to(at::kDouble);
  compare("training");
  for (const auto& [key, statistics] : expected.items()) {
    if (key.find(".running_") == std::string::npos) continue;
    const at::Tensor tensor = find(classifier, key);
    QVERIFY2(tensor.defined(), key.c_str());
    const double worst = difference(tensor.reshape({1, -1}), statistics);
    QVERIFY2(worst < kTolerance, qPrintable(QString::fromStdString(key).append(" %1").arg(worst)));
  }
}

QTEST_GUILESS_MAIN(NetworksParity)
#include "tst_networks_parity.moc"
