// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/model/classifier.h"
#include "core/model/make_backbone.h"
#include "core/run/backbones.h"

#include <QTest>

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

using namespace adnet;

class ClassifierTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyBackboneGivesItsFeatures_data() {
    QTest::addColumn<QString>("name");
    for (const BackboneInfo& backbone : backbones()) {
      if (backbone.name == kTorchScript) continue;  // has no network of its own
      QTest::newRow(backbone.name.data()) << QString::fromUtf8(backbone.name.data());
    }
  }
  void everyBackboneGivesItsFeatures() {
    QFETCH(QString, name);
    BackboneOptions options;
    options.name = name.toStdString();
    const BackboneInfo& info = *findBackbone(options.name);
    const std::int64_t side = info.minimumSize > 64 ? 2 * info.minimumSize : 64;
    options.imageSize = side;
    Classifier classifier(options, 7, 1);
    QCOMPARE(classifier.backbone().features(), info.features);
    classifier.train(true);
    const auto [logits, features] =
        classifier.forward(at::randint(256, {2, side, side, 3}, at::kByte));
    QCOMPARE(logits.sizes(), (at::IntArrayRef{2, 7}));
    QCOMPARE(features.sizes(), (at::IntArrayRef{2, info.features}));
    logits.sum().backward();
    for (const auto& [key, tensor] : classifier.state()) {
      if (tensor.requires_grad()) QVERIFY2(tensor.grad().defined(), key.c_str());
    }
  }

  void mapAndPooledFeaturesAreToBeHadApart_data() { everyBackboneGivesItsFeatures_data(); }
  void mapAndPooledFeaturesAreToBeHadApart() {
    QFETCH(QString, name);
    BackboneOptions options;
    options.name = name.toStdString();
    const BackboneInfo& info = *findBackbone(options.name);
    const std::int64_t side = std::max<std::int64_t>(info.minimumSize, 64);
    options.imageSize = side;
    Classifier classifier(options, 7, 1);
    classifier.train(false);
    const torch::NoGradGuard noGrad;
    Backbone& backbone = classifier.backbone();
    const at::Tensor map = backbone.featureMap(at::rand({2, 3, side, side}));
    QCOMPARE(map.size(0), 2);
    QCOMPARE(map.dim(), name.startsWith("vit") ? 3 : 4);
    const at::Tensor pooled = backbone.pool(map);
    QCOMPARE(pooled.sizes().slice(0, 2), (at::IntArrayRef{2, info.features}));
    if (map.dim() == 4 && !backbone.headIsConvolution() && map.size(1) == info.features) {
      QVERIFY(at::allclose(pooled, map.mean({2, 3})));
    }
  }

  void everyBackboneRunsOnItsSmallestImage_data() { everyBackboneGivesItsFeatures_data(); }
  void everyBackboneRunsOnItsSmallestImage() {
    QFETCH(QString, name);
    BackboneOptions options;
    options.name = name.toStdString();
    const std::int64_t side = findBackbone(options.name)->minimumSize;
    options.imageSize = side;
    Classifier classifier(options, 2, 1);
    classifier.train(false);
    const torch::NoGradGuard noGrad;
    const at::Tensor pixels = at::randint(256, {1, side, side, 3}, at::kByte);
    QVERIFY(at::isfinite(classifier.forward(pixels).logits).all().item<bool>());
  }

  void transformersRefuseACutPatch() {
    BackboneOptions options;
    options.name = "vit_b_16";
    options.imageSize = 100;
    QVERIFY_EXCEPTION_THROWN(makeBackbone(options, 1), Error);
  }

  void sameSeedSameWeights() {
    BackboneOptions options;
    options.name = "small_cnn";
    const auto weights = [&](std::uint64_t seed) {
      return Classifier(options, 3, seed).state().front().second.clone();
    };
    QVERIFY(at::equal(weights(1), weights(1)));
    QVERIFY(!at::equal(weights(1), weights(2)));
  }

  void headStartsNearZero() {
    BackboneOptions options;
    options.name = "small_cnn";
    const Classifier classifier(options, 10, 1);
    const auto head = classifier.headParameters();
    QVERIFY(std::abs(head[0].std().item<double>() - 0.01) < 0.001);
    QCOMPARE(head[1].abs().max().item<double>(), 0.0);
  }

  // Such batches once wrote beyond a gradient: see makeSmallCnn().
  void narrowNetworksTrainOnAnyBatch() {
    BackboneOptions options;
    options.name = "small_cnn";
    options.width = 0.05;
    Classifier classifier(options, 2, 1);
    for (std::int64_t count = 2; count <= 7; ++count) {
      classifier.forward(at::randint(256, {count, 32, 32, 3}, at::kByte)).logits.sum().backward();
    }
    for (const at::Tensor& parameter : classifier.backboneParameters()) {
      QVERIFY(at::isfinite(parameter.grad()).all().item<bool>());
    }
  }

  void layoutChangesNoNumber() {
    BackboneOptions options;
    options.name = "resnet18";
    Classifier blocked(options, 3, 1);
    Classifier exact(options, 3, 1);
    exact.to(at::kDouble);  // the plain layout
    blocked.train(false);
    exact.train(false);
    const at::Tensor pixels = at::randint(256, {2, 64, 64, 3}, at::kByte);
    const at::Tensor a = blocked.forward(pixels).features.to(at::kDouble);
    const at::Tensor b = exact.forward(pixels).features;
    QVERIFY((a - b).abs().max().item<double>() < 1e-4 * b.abs().max().item<double>());
  }

  // A step's gradients and running statistics, in single precision in the layout that training has,
  // against double precision in the plain one.
  void layoutTrainsTheSame_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"resnet18", "resnet50", "mobilenet_v2", "small_cnn", "efficientnet_b0"})
      QTest::newRow(name) << QString(name);
  }
  void layoutTrainsTheSame() {
    QFETCH(QString, name);
    BackboneOptions options;
    options.name = name.toStdString();
    Classifier trained(options, 3, 1);
    Classifier exact(options, 3, 1);
    exact.to(at::kDouble);
    torch::manual_seed(1);
    const at::Tensor pixels = at::randint(256, {6, 96, 96, 3}, at::kByte);
    const at::Tensor labels = at::arange(6).remainder(3);
    for (Classifier* classifier : {&trained, &exact}) {
      classifier->train(true);
      at::cross_entropy_loss(classifier->forward(pixels).logits, labels).backward();
    }
    const auto reference = exact.state();
    // Of gradients whose true value is 0, as before a batch norm, rounding is left: small beside
    // the others. ReLUs that switch at a rounding error move the gradients of a deep network by per
    // cent.
    double largest = 0;
    for (const auto& [key, tensor] : reference)
      if (tensor.requires_grad()) largest = std::max(largest, tensor.grad().norm().item<double>());
    for (std::size_t i = 0; const auto& [key, tensor] : trained.state()) {
      const bool learned = tensor.requires_grad();
      const at::Tensor other = reference[i++].second;
      const at::Tensor a = (learned ? tensor.grad() : tensor).to(at::kDouble);
      const at::Tensor b = (learned ? other.grad() : other).to(at::kDouble);
      const double error = (a - b).norm().item<double>();
      const double size = b.norm().item<double>();
      const double bound = learned ? 5e-2 * size + 1e-6 * largest : 1e-4 * size + 1e-5;
      QVERIFY2(error <= bound,
               qPrintable(QString("%1: %2 of %3").arg(key.c_str()).arg(error).arg(size)));
    }
  }

  void paddingFollowsTheOptions() {
    const auto features = [](bool bottomRight) {
      BackboneOptions options;
      options.width = 0.35;
      options.padBottomRight = bottomRight;
      Classifier classifier(options, 2, 1);
      classifier.train(false);
      return classifier
          .forward(at::arange(64 * 64 * 3).remainder(251).to(at::kByte).reshape({1, 64, 64, 3}))
          .features;
    };
    QCOMPARE(features(true).sizes(), features(false).sizes());
    QVERIFY(!at::allclose(features(true), features(false)));
  }

  void interruptionEndsForwardAndBackward() {
    BackboneOptions options;
    options.name = "small_cnn";
    Classifier classifier(options, 3, 1);
    int calls = 0;
    int allowed = 100;
    classifier.backbone().setInterruption([&] {
      if (++calls > allowed) throw std::runtime_error("enough");
    });
    const at::Tensor pixels = at::randint(256, {2, 32, 32, 3}, at::kByte);
    const at::Tensor loss = classifier.forward(pixels).logits.sum();
    const int forward = calls;
    QVERIFY(forward >= 3);
    allowed = forward;
    QVERIFY_EXCEPTION_THROWN(loss.backward(), std::exception);
    allowed = 0;
    QVERIFY_EXCEPTION_THROWN(classifier.forward(pixels), std::runtime_error);
  }
};

QTEST_GUILESS_MAIN(ClassifierTest)
#include "tst_classifier.moc"
