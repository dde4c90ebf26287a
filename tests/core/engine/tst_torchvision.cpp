// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs from here in Python's torchvision, and its networks here. Needs Debian's
// python3-torchvision, which packaging/test installs.
#include "core/demo/demo_data.h"
#include "core/engine/engine.h"
#include "core/run/run_folder.h"
#include "tests/core/engine/colour_images.h"
#include "tests/core/engine/small_training.h"

#include <QHash>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace adnet;
namespace fs = std::filesystem;

namespace {

constexpr const char* kPython = "/usr/bin/python3";

struct Answer {
  int label = -1;
  float confidence = 0;
};
using Guesses = QHash<QString, Answer>;  // by the image's path

}  // namespace

class TorchvisionTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    if (QProcess::execute(kPython, {"-c", "import torchvision"}) != 0) {
      QSKIP("Python has no torchvision: install Debian's python3-torchvision.");
    }
    images_ = folder_.filePath("images");
    writeDemoData(images_.toStdString(), {.classes = 3, .perClass = 20});
  }

  void predictsTheSame_data() {
    QTest::addColumn<QString>("backbone");
    QTest::addColumn<double>("width");
    QTest::newRow("mobilenet_v2") << "mobilenet_v2" << 0.35;
    QTest::newRow("resnet18") << "resnet18" << 1.0;
    QTest::newRow("squeezenet1_1") << "squeezenet1_1" << 1.0;
    QTest::newRow("googlenet") << "googlenet" << 1.0;
  }
  void predictsTheSame() {
    QFETCH(QString, backbone);
    QFETCH(double, width);
    TrainingConfig own = config(backbone);
    own.width = width;
    // A network of Python's, in the place of one that was trained here.
    const RunRecord first = adnet::testing::trainNow(own);
    const Guesses theirs = python("write", first);
    adnet::testing::evaluateNow({first.summary.folder, SetName::Test, Device::Cpu, {}});
    compareWith(theirs, predictionsOf(readRun(first.summary.folder)));
    // The other way: trained on from there, and given to Python.
    own.weights = first.summary.folder / "python.pth";
    own.steps = own.evaluateEvery = 12;
    const RunRecord second = adnet::testing::trainNow(own);
    compareWith(python("predict", second), predictionsOf(second));
  }

  void aTracedPythonNetworkTrainsAndImproves() {
    const QString script = folder_.filePath("traced.pt");
    QCOMPARE(QProcess::execute(kPython, {kScript, "script", script}), 0);
    adnet::testing::writeColourImages(folder_.filePath("colours"), 10);
    TrainingConfig own = config("torchscript");
    own.data.root = folder_.filePath("colours").toStdString();
    own.weights = script.toStdString();
    own.method = Method::AdNet;
    own.steps = own.evaluateEvery = 60;
    own.learningRate = 0.05;
    const RunRecord run = adnet::testing::trainNow(own);
    QVERIFY2(run.steps.back().loss < 0.5 * run.steps.front().loss,
             qPrintable(QString::number(run.steps.back().loss)));
    QVERIFY(run.summary.facts.result.testAccuracy > 0.9);
    const EvaluationRecord again =
        adnet::testing::evaluateNow({run.summary.folder, SetName::Test, Device::Cpu, {}})
            .evaluation;
    QCOMPARE(again.metrics.accuracy, run.summary.facts.result.testAccuracy);
  }

 private:
  TrainingConfig config(const QString& backbone) const {
    TrainingConfig config;
    config.data.root = images_.toStdString();
    config.out = folder_.filePath("runs").toStdString();
    config.backbone = backbone.toStdString();
    config.method = Method::FineTune;
    config.views.resize = 72;
    config.views.imageSize = 64;
    config.batch = 12;
    config.steps = config.evaluateEvery = 2;
    config.learningRate = 0.003;
    config.device = Device::Cpu;
    return config;
  }

  static Guesses predictionsOf(const RunRecord& run) {
    Guesses guesses;
    for (const Prediction& prediction :
         readPredictions(run.predictions.back().path, run.classes.size())) {
      guesses[QString::fromStdString(prediction.path)] = {prediction.predicted,
                                                          prediction.confidence};
    }
    return guesses;
  }

  Guesses python(const QString& command, const RunRecord& run) const {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(kPython,
                  {kScript, command, QString::fromStdString(run.summary.folder.string()), images_});
    process.waitForFinished(120'000);
    Guesses guesses;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
      const QList<QByteArray> fields = line.split(',');
      if (fields.size() == 3) guesses[fields[0]] = {fields[1].toInt(), fields[2].toFloat()};
    }
    return guesses;
  }

  static void compareWith(const Guesses& theirs, const Guesses& ours) {
    QCOMPARE(theirs.size(), 18);
    QCOMPARE(ours.size(), 18);
    QSet<float> confidences;
    for (const Answer& guess : theirs)
      confidences.insert(std::round(1000 * guess.confidence));
    QVERIFY(confidences.size() > 5);  // or the comparison would say little
    for (auto guess = theirs.begin(); guess != theirs.end(); ++guess) {
      QVERIFY(ours.contains(guess.key()));
      QCOMPARE(ours[guess.key()].label, guess->label);
      QVERIFY(std::abs(ours[guess.key()].confidence - guess->confidence) < 1e-4f);
    }
  }

  static inline const QString kScript = ADNET_TEST_DATA "/parity/model/torchvision_run.py";
  QTemporaryDir folder_;
  QString images_;
};

QTEST_GUILESS_MAIN(TorchvisionTest)
#include "tst_torchvision.moc"
