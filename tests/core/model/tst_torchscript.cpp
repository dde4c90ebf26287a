// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Backbones from TorchScript files; tests/parity/model/make_scripts.py made them and the numbers.
#include "core/base/error.h"
#include "core/model/classifier_file.h"
#include "core/model/make_backbone.h"
#include "core/weights/read_weights.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include <algorithm>
#include <fstream>

using namespace adnet;

namespace {

constexpr std::int64_t kSide = 32;

BackboneOptions optionsFor(const QString& file) {
  BackboneOptions options;
  options.name = "torchscript";
  options.script = ADNET_TEST_DATA "/parity/model/" + file.toStdString();
  options.imageSize = kSide;
  return options;
}

at::Tensor pixels() {
  at::Tensor all = at::empty({2, kSide, kSide, 3}, at::kByte);
  auto bytes = all.accessor<std::uint8_t, 4>();
  for (std::int64_t n = 0; n < 2; ++n) {
    for (std::int64_t y = 0; y < kSide; ++y) {
      for (std::int64_t x = 0; x < kSide; ++x) {
        for (std::int64_t c = 0; c < 3; ++c) {
          bytes[n][y][x][c] = static_cast<std::uint8_t>((n * 91 + y * 7 + x * 5 + c * 40) % 256);
        }
      }
    }
  }
  return all;
}

std::vector<std::string> names(const Classifier& classifier) {
  std::vector<std::string> all;
  for (const auto& [name, tensor] : classifier.state())
    all.push_back(name);
  std::ranges::sort(all);
  return all;
}

}  // namespace

class TorchScriptTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void givesThePythonNetworksFeatures_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("scripted, gives a map") << "map";
    QTest::newRow("traced, gives features") << "traced";
  }
  void givesThePythonNetworksFeatures() {
    QFETCH(QString, name);
    std::ifstream stream(ADNET_TEST_DATA "/parity/model/scripts.json");
    const auto expected = nlohmann::json::parse(stream).at(name.toStdString());
    Classifier classifier(optionsFor(name + ".pt"), 3, 1);
    QCOMPARE(classifier.backbone().features(), 12);
    classifier.train(false);
    const torch::NoGradGuard noGrad;
    const auto [logits, features] = classifier.forward(pixels());
    QCOMPARE(logits.sizes(), (at::IntArrayRef{2, 3}));
    for (std::int64_t n = 0; n < 2; ++n) {
      for (std::int64_t f = 0; f < 12; ++f) {
        const double wanted = expected[static_cast<std::size_t>(n)][static_cast<std::size_t>(f)];
        QVERIFY(std::abs(features[n][f].item<double>() - wanted) < 1e-5);
      }
    }
  }

  void itsParametersTrainUnderTheirNames() {
    Classifier classifier(optionsFor("map.pt"), 3, 1);
    QCOMPARE(names(classifier),
             (std::vector<std::string>{"adnet_head.bias", "adnet_head.weight", "last.bias",
                                       "last.weight", "stem.0.weight", "stem.1.bias",
                                       "stem.1.num_batches_tracked", "stem.1.running_mean",
                                       "stem.1.running_var", "stem.1.weight"}));
    classifier.train(true);
    const at::Tensor before = classifier.forward(pixels()).features.detach();
    classifier.forward(pixels()).logits.square().sum().backward();
    const torch::NoGradGuard noGrad;
    for (const auto& [name, tensor] : classifier.state()) {
      if (name == "last.bias") QVERIFY(!tensor.requires_grad());  // as in the file
      if (!tensor.requires_grad()) continue;
      QVERIFY2(tensor.grad().defined(), name.c_str());
      if (name == "last.weight") tensor.sub_(1);  // is the module's own
    }
    QVERIFY(!at::allclose(before, classifier.forward(pixels()).features, 0.1, 0.1));
  }

  void modeAndSeedDecideItsDropout() {
    const auto features = [](bool training, std::uint64_t seed) {
      Classifier classifier(optionsFor("map.pt"), 3, seed);
      classifier.train(training);
      return classifier.forward(pixels()).features.detach();
    };
    QVERIFY(at::equal(features(true, 1), features(true, 1)));
    QVERIFY(!at::equal(features(true, 1), features(true, 2)));
    QVERIFY(at::equal(features(false, 1), features(false, 2)));
  }

  void comesBackAsItWasSaved() {
    Classifier saved(optionsFor("map.pt"), 3, 1);
    saved.train(true);
    saved.forward(pixels());  // moves the running statistics
    saved.train(false);
    const std::filesystem::path path = folder_.filePath("best.safetensors").toStdString();
    saveClassifier(saved, path, {});
    const WeightsFile file = readWeights(path);
    BackboneOptions options = optionsFor("map.pt");
    applyMetadata(file, options);
    Classifier loaded(options, 3, 2);
    loadClassifier(loaded, file);
    loaded.train(false);
    QVERIFY(at::equal(saved.forward(pixels()).logits, loaded.forward(pixels()).logits));
  }

  void badFilesAreNamed_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const int bad = static_cast<int>(ErrorCode::BadWeights);
    QTest::newRow("missing") << "none.pt" << static_cast<int>(ErrorCode::NotFound) << "no such";
    QTest::newRow("text") << "make_scripts.py" << bad << "is a text file";
    QTest::newRow("state dict") << "../weights/state_dict.pth" << bad << "no TorchScript file";
    QTest::newRow("two outputs") << "pair.pt" << bad << "something else than features";
    QTest::newRow("frozen") << "frozen.pt" << bad << "no parameters";
  }
  void badFilesAreNamed() {
    QFETCH(QString, file);
    QFETCH(int, code);
    QFETCH(QString, words);
    const BackboneOptions options = optionsFor(file);
    try {
      makeBackbone(options, 1);
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(static_cast<int>(error.code()), code);
      QCOMPARE(error.path(), options.script);
      QVERIFY2(QString(error.what()).contains(words), error.what());
    }
  }

  void imagesThatItCannotTakeAreSaid() {
    BackboneOptions options = optionsFor("map.pt");
    options.imageSize = 0;
    try {
      makeBackbone(options, 1);
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::BadWeights);
      QVERIFY2(!error.detail().empty() && error.detail().find('\n') == std::string::npos,
               error.what());
    }
  }

 private:
  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TorchScriptTest)
#include "tst_torchscript.moc"
