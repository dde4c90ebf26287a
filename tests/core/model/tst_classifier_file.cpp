#include "core/base/error.h"
#include "core/model/classifier_file.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <torch/torch.h>

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
    QCOMPARE(read.batchNormEps, 1e-3);
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

  // The published network reads the photographs as it was trained to: its features tell its own
  // way of padding from PyTorch's.
  void readsThePretrainedMobileNet() {
    const QString name = ADNET_SHARED_DIR "/weights/mobilenet_v2_035_imagenet.safetensors";
    if (!QFileInfo::exists(name)) QSKIP("the pretrained weights are not on this machine");
    const WeightsFile file = readWeights(name.toStdString());
    BackboneOptions options;
    options.width = 0.35;
    applyMetadata(file, options);
    QCOMPARE(options.batchNormEps, 1e-3);
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
