// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/model/classifier_file.h"
#include "core/weights/read_weights.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <torch/torch.h>

#include <cmath>
#include <cstring>
#include <functional>

using namespace adnet;

namespace {

BackboneOptions smallOptions() {
  BackboneOptions options;
  options.name = "small_cnn";
  options.width = 0.25;
  return options;
}

ErrorCode codeOf(const std::function<void()>& work, std::string& message) {
  try {
    work();
  } catch (const Error& error) {
    message = error.what();
    return error.code();
  }
  return ErrorCode::Internal;
}

void add(WeightsFile& file, const std::string& name, const at::Tensor& tensor) {
  const at::Tensor plain = tensor.detach().contiguous();
  file.storage.emplace_back(plain.nbytes());
  std::memcpy(file.storage.back().data(), plain.data_ptr(), plain.nbytes());
  file.tensors.push_back({name, plain.scalar_type() == at::kLong ? DType::I64 : DType::F32,
                          plain.sizes().vec(), file.storage.back()});
}

}  // namespace

class ClassifierFileTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void comesBackAsItWasSaved() {
    BackboneOptions options = smallOptions();
    options.batchNormEps = 1e-3;
    options.padBottomRight = true;
    Classifier saved(options, 4, 1);
    saved.normalisation().mean = {0.5f, 0.25f, 0.125f};
    saveClassifier(saved, path("a.safetensors"), {{"step", "12"}});

    const WeightsFile file = readWeights(path("a.safetensors"));
    QCOMPARE(file.metadata.at("step"), std::string("12"));
    BackboneOptions read = smallOptions();
    applyMetadata(file, read);
    QCOMPARE(read.batchNormEps.value(), 1e-3);
    QVERIFY(read.padBottomRight);
    QCOMPARE(normalisationOf(file).mean, saved.normalisation().mean);

    Classifier loaded(read, 4, 2);
    loadClassifier(loaded, file);
    const auto a = saved.state();
    const auto b = loaded.state();
    for (std::size_t i = 0; i < a.size(); ++i) {
      QCOMPARE(a[i].first, b[i].first);
      QVERIFY2(at::equal(a[i].second, b[i].second), a[i].first.c_str());
    }
  }

  void aHeadOfOtherClassesIsLeftOut() {
    saveClassifier(Classifier(smallOptions(), 9, 1), path("b.safetensors"), {});
    Classifier classifier(smallOptions(), 4, 2);
    const at::Tensor head = classifier.headParameters()[0].clone();
    const std::string report = loadBackbone(classifier, readWeights(path("b.safetensors")));
    QVERIFY2(report.find("2 left out") != std::string::npos, report.c_str());
    QVERIFY(at::equal(head, classifier.headParameters()[0]));
  }

  // As DataParallel, Lightning, OpenMMLab, torch.compile, … put them before every name.
  void aPrefixOfEveryNameIsSeen_data() {
    QTest::addColumn<QString>("prefix");
    for (const char* prefix : {"", "module.", "model.", "backbone.", "_orig_mod.", "net.",
                               "encoder.", "module.model.", "my.own_network."})
      QTest::newRow(prefix) << prefix;
  }
  void aPrefixOfEveryNameIsSeen() {
    QFETCH(const QString, prefix);
    const std::string before = prefix.toStdString();
    Classifier source(smallOptions(), 9, 1);
    WeightsFile file;
    file.path = "prefixed.pth";
    for (auto& [name, tensor] : source.state())
      add(file, before + name, tensor);
    add(file, "criterion.weight", at::ones({9}));
    Classifier loaded(smallOptions(), 4, 2);
    const std::string report = loadBackbone(loaded, file);
    QVERIFY2(report.find("2 left out (a head") != std::string::npos, report.c_str());
    QVERIFY2(report.find("1 not of this network: 'criterion.weight'") != std::string::npos,
             report.c_str());
    QVERIFY2(before.empty() || report.find("'" + before + "'") != std::string::npos,
             report.c_str());
    const auto a = source.backboneParameters();
    const auto b = loaded.backboneParameters();
    for (std::size_t i = 0; i < a.size(); ++i)
      QVERIFY(at::equal(a[i], b[i]));
  }

  void ofTwoNetworksInAFileTheFirstIsTaken() {
    Classifier first(smallOptions(), 2, 1);
    Classifier second(smallOptions(), 2, 2);
    WeightsFile file;
    for (auto& [name, tensor] : first.state())
      add(file, "encoder_q." + name, tensor);
    for (auto& [name, tensor] : second.state())
      add(file, "encoder_k." + name, tensor);
    Classifier loaded(smallOptions(), 2, 3);
    const std::string report = loadBackbone(loaded, file);
    QVERIFY2(
        report.find("(names behind 'encoder_q.'; not used: 'encoder_k.')") != std::string::npos,
        report.c_str());
    QVERIFY(at::equal(first.backboneParameters()[0], loaded.backboneParameters()[0]));
  }

  void numbersThatAreNoneAreRefused_data() {
    QTest::addColumn<double>("value");
    QTest::newRow("NaN") << std::nan("");
    QTest::newRow("infinite") << -HUGE_VAL;
  }
  void numbersThatAreNoneAreRefused() {
    QFETCH(double, value);
    Classifier classifier(smallOptions(), 2, 1);
    WeightsFile file;
    file.path = "w.pth";
    for (auto& [name, tensor] : classifier.state()) {
      at::Tensor copy = tensor.detach().clone();
      if (name == "bn1.running_var" || name.starts_with("fc.")) copy.fill_(value);
      add(file, name, copy);
    }
    std::string message;
    QCOMPARE(codeOf([&] { loadBackbone(classifier, file); }, message), ErrorCode::BadWeights);
    QVERIFY2(message.starts_with("w.pth: the tensor 'bn1.running_var' holds NaN or infinite"),
             message.c_str());
  }

  void otherNetworksAreRefusedByName() {
    saveClassifier(Classifier(smallOptions(), 2, 1), path("c.safetensors"), {});
    const WeightsFile file = readWeights(path("c.safetensors"));
    std::string message;
    BackboneOptions resnet;
    resnet.name = "resnet18";
    QCOMPARE(codeOf([&] { applyMetadata(file, resnet); }, message), ErrorCode::WeightsMismatch);
    QVERIFY2(message.find("small_cnn") != std::string::npos, message.c_str());
    BackboneOptions wider = smallOptions();
    wider.width = 0.5;
    QCOMPARE(codeOf([&] { applyMetadata(file, wider); }, message), ErrorCode::WeightsMismatch);

    // Without metadata the tensors tell.
    Classifier wide(wider, 2, 1);
    QCOMPARE(codeOf([&] { loadBackbone(wide, file); }, message), ErrorCode::WeightsMismatch);
    QVERIFY2(message.find("'conv1.weight'") != std::string::npos ||
                 message.find("shape") != std::string::npos,
             message.c_str());
    Classifier other(resnet, 2, 1);
    QCOMPARE(codeOf([&] { loadBackbone(other, file); }, message), ErrorCode::WeightsMismatch);
  }

  // Files as torchvision published them: layers under old names, auxiliary heads beside.
  void olderNamesAreUnderstoodAndOtherTensorsReported() {
    BackboneOptions options;
    options.name = "densenet169";
    Classifier source(options, 2, 1);
    WeightsFile file;
    file.path = "densenet169.pth";
    for (auto& [name, tensor] : source.state()) {
      for (const std::string layer : {"norm1", "norm2", "conv1", "conv2"}) {
        const std::size_t at = name.find("." + layer + ".");
        if (at != std::string::npos) name.insert(at + layer.size(), 1, '.');
      }
      add(file, name, tensor);
    }
    add(file, "AuxLogits.fc.weight", source.headParameters()[0]);
    Classifier loaded(options, 3, 2);
    const std::string report = loadBackbone(loaded, file);
    QVERIFY2(report.find("2 left out") != std::string::npos, report.c_str());
    QVERIFY2(report.find("1 not of this network: 'AuxLogits.fc.weight'") != std::string::npos,
             report.c_str());
    const auto a = source.backboneParameters();
    const auto b = loaded.backboneParameters();
    for (std::size_t i = 0; i < a.size(); ++i)
      QVERIFY(at::equal(a[i], b[i]));
  }

  void anEmbeddingOfAnotherSizeNamesIt() {
    BackboneOptions options;
    options.name = "vit_b_32";
    options.imageSize = 64;
    saveClassifier(Classifier(options, 2, 1), path("vit.safetensors"), {});
    options.imageSize = 96;
    Classifier other(options, 2, 1);
    std::string message;
    QCOMPARE(codeOf([&] { loadBackbone(other, readWeights(path("vit.safetensors"))); }, message),
             ErrorCode::WeightsMismatch);
    QVERIFY2(message.find("--image-size 64") != std::string::npos, message.c_str());
  }

  // The published network reads the photographs as it was trained to: its features tell its own
  // way of padding from PyTorch's.
  void readsThePretrainedMobileNet() {
    const QString name = ADNET_SHARED_DIR "/weights/mobilenet_v2_035_imagenet.safetensors";
    if (!QFileInfo::exists(name)) QSKIP("the pretrained weights are not on this machine");
    const WeightsFile file = readWeights(name.toStdString());
    BackboneOptions options;
    options.width = 0.35;
    applyMetadata(file, options);
    QCOMPARE(options.batchNormEps.value(), 1e-3);
    QVERIFY(options.padBottomRight);
    QCOMPARE(normalisationOf(file).std[2], 0.5f);
    Classifier classifier(options, 10, 1);
    const std::string report = loadBackbone(classifier, file);
    QVERIFY2(report.starts_with("312 tensors"), report.c_str());
  }

 private:
  std::filesystem::path path(const char* name) const {
    return folder_.filePath(name).toStdString();
  }

  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(ClassifierFileTest)
#include "tst_classifier_file.moc"
