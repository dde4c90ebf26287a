// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The engine as programs use it: loaded from its library, from a configuration to a run folder.
#include "core/data/image_memory.h"
#include "core/engine/engine.h"
#include "core/run/csv.h"
#include "core/run/run_folder.h"
#include "core/weights/read_weights.h"
#include "core/weights/weights_file.h"
#include "tests/core/engine/colour_images.h"
#include "tests/core/engine/small_training.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <stdexcept>

using namespace adnet;
using namespace adnet::testing;
namespace fs = std::filesystem;

namespace {

// A file's lines without their last column, which is the speed in steps.csv.
std::vector<CsvRow> withoutSpeed(const fs::path& file) {
  std::vector<CsvRow> rows = parseCsv(readFile(file));
  for (CsvRow& row : rows)
    row.pop_back();
  return rows;
}

}  // namespace

class EngineTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    writeColourImages(folder_.filePath("images"), 10);
    QVERIFY(loadEngine().version().starts_with("LibTorch "));
  }

  void writesACompleteRun();
  void decodingThreadsChangeNothing();
  void itsImagesTakeOfTheProgramsMemory();
  void stopKeepsTheRun();
  void lastAndBestWeightsAreTwoThings();
  void aFailedRunKeepsWhatItReached();
  void brokenImagesAreReportedAndSkipped();
  void badInputIsNamedAndLeavesNoRun_data();
  void badInputIsNamedAndLeavesNoRun();
  void aTorchScriptRunOutlivesItsFile();

 private:
  TrainingConfig config(const QString& runs) const {
    return smallTraining(folder_.filePath("images"), folder_.filePath(runs));
  }

  QTemporaryDir folder_;
};

void EngineTest::writesACompleteRun() {
  const RunRecord run = trainNow(config("complete"));
  QCOMPARE(run.summary.facts.status, RunStatus::Finished);
  QCOMPARE(run.steps.size(), 6u);
  QCOMPARE(run.evaluations.size(), 3u);
  QCOMPARE(run.split.train.size(), 14u);
  QCOMPARE(run.split.test.size(), 6u);
  QCOMPARE(run.predictions.size(), 2u);
  for (const char* file : {"best.safetensors", "last.safetensors", "run.json", "classes.txt"}) {
    QVERIFY2(fs::exists(run.summary.folder / file), file);
  }
}

void EngineTest::decodingThreadsChangeNothing() {
  TrainingConfig one = config("one");
  one.threads = 1;
  TrainingConfig two = config("two");
  two.threads = 2;
  const RunRecord a = trainNow(one);
  const RunRecord b = trainNow(two);
  QCOMPARE(withoutSpeed(a.summary.folder / "steps.csv"),
           withoutSpeed(b.summary.folder / "steps.csv"));
  QCOMPARE(readFile(a.summary.folder / "evaluations.csv"),
           readFile(b.summary.folder / "evaluations.csv"));
  for (std::size_t i = 0; i < a.predictions.size(); ++i) {
    QCOMPARE(readFile(a.predictions[i].path), readFile(b.predictions[i].path));
  }
  TrainingConfig other = config("other");
  other.seed = 43;
  QVERIFY(withoutSpeed(trainNow(other).summary.folder / "steps.csv") !=
          withoutSpeed(a.summary.folder / "steps.csv"));
}

void EngineTest::itsImagesTakeOfTheProgramsMemory() {
  struct Looker : TrainingObserver {
    std::uint64_t most = 0;
    void onStep(const StepRecord&) override { most = ImageMemory::ofProgram().kept(); }
  } looker;
  const RunRecord run = trainNow(config("memory"), looker);
  QVERIFY(looker.most >= run.split.train.size() + run.split.test.size());  // some bytes of each
  QCOMPARE(ImageMemory::ofProgram().kept(), std::uint64_t{0});
}

void EngineTest::stopKeepsTheRun() {
  TrainingConfig longRun = config("stopped");
  longRun.steps = 100'000;
  const RunRecord run = trainUntil(longRun, 4);
  QCOMPARE(run.summary.facts.status, RunStatus::Stopped);
  QCOMPARE(run.steps.size(), 4u);
  QCOMPARE(run.evaluations.size(), 1u);
}

void EngineTest::lastAndBestWeightsAreTwoThings() {
  TrainingConfig validated = config("validated");
  validated.steps = 24;
  validated.split.validationFraction = 0.3;
  const fs::path folder = trainNow(validated).summary.folder;
  const WeightsFile best = readWeights(folder / "best.safetensors");
  const WeightsFile last = readWeights(folder / "last.safetensors");
  QCOMPARE(last.metadata.at("step"), std::string("24"));
  QVERIFY(best.metadata.at("step") != "24");  // all are right before
  QCOMPARE(best.tensors.size(), last.tensors.size());
  QVERIFY(!std::ranges::equal(best.tensors.back().data, last.tensors.back().data));
}

void EngineTest::aFailedRunKeepsWhatItReached() {
  struct Failing : TrainingObserver {
    void onStep(const StepRecord& step) override {
      if (step.step == 5) throw std::runtime_error("the cable is out");
    }
  } failing;
  const TrainingConfig failed = config("failed");
  QVERIFY_EXCEPTION_THROWN(trainNow(failed, failing), Error);
  const RunFacts facts = listRuns(failed.out).runs.at(0).facts;
  QCOMPARE(facts.status, RunStatus::Failed);
  QCOMPARE(facts.error, std::string("the cable is out"));
  QCOMPARE(facts.device, std::string("cpu"));
  QVERIFY(facts.engine.starts_with("LibTorch "));
  QVERIFY(!facts.version.empty() && !facts.fingerprint.empty());
  QVERIFY(!facts.testFingerprint.empty());
  QCOMPARE(facts.result.steps, 5);
  QVERIFY(facts.result.bestTestAccuracy >= 0);
  QVERIFY(facts.result.seconds > 0);
  QVERIFY(facts.result.imagesPerSecond > 0);
}

void EngineTest::brokenImagesAreReportedAndSkipped() {
  struct Recorder : TrainingObserver {
    RunStarted started;
    void onStarted(const RunStarted& run) override { started = run; }
  } recorder;
  QTemporaryDir images;
  writeColourImages(images.path(), 6);
  QFile whole(images.filePath("red/0.png"));
  QVERIFY(whole.open(QIODevice::ReadWrite) && whole.resize(whole.size() / 2));
  TrainingConfig broken = config("broken");
  broken.data.root = images.path().toStdString();
  trainNow(broken, recorder);
  QCOMPARE(recorder.started.problems.size(), 1u);
  QCOMPARE(recorder.started.problems[0].path, std::string("red/0.png"));
  QCOMPARE(recorder.started.split.train.size() + recorder.started.split.test.size(), 11u);
}

void EngineTest::badInputIsNamedAndLeavesNoRun_data() {
  QTest::addColumn<QString>("what");
  QTest::addColumn<ErrorCode>("code");
  QTest::addColumn<QByteArray>("phrase");
  QTest::newRow("missing data") << "data" << ErrorCode::NotFound << QByteArray("/no/such/folder");
  QTest::newRow("missing weights")
      << "weights" << ErrorCode::NotFound << QByteArray("no-such.safetensors");
  QTest::newRow("text for weights") << "text" << ErrorCode::BadWeights << QByteArray("text.pth");
  QTest::newRow("other architecture")
      << "other" << ErrorCode::WeightsMismatch << QByteArray("small_cnn");
  QTest::newRow("no such backbone")
      << "backbone" << ErrorCode::BadConfig << QByteArray("--backbone");
  if (!loadEngine().hasCuda()) {
    QTest::newRow("no CUDA") << "cuda" << ErrorCode::DeviceUnavailable << QByteArray("CUDA");
  }
}

void EngineTest::badInputIsNamedAndLeavesNoRun() {
  QFETCH(QString, what);
  QFETCH(ErrorCode, code);
  QFETCH(QByteArray, phrase);
  TrainingConfig bad = config("bad-" + what);
  if (what == "data") bad.data.root = "/no/such/folder";
  if (what == "weights") bad.weights = "/tmp/no-such.safetensors";
  if (what == "backbone") bad.backbone = "vgg99";
  if (what == "cuda") bad.device = Device::Cuda;
  if (what == "text") {
    QFile text(folder_.filePath("text.pth"));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("these are no weights");
    text.close();
    bad.weights = text.fileName().toStdString();
  }
  if (what == "other") {
    bad.weights = trainNow(config("small")).summary.folder / "last.safetensors";
    bad.backbone = "resnet18";
    bad.width = 1.0;
  }
  TrainingObserver deaf;
  PauseGate pause;
  try {
    loadEngine().train(bad, deaf, {}, pause);
    QFAIL("no error");
  } catch (const Error& error) {
    QCOMPARE(error.code(), code);
    QVERIFY2(QByteArray(error.what()).contains(phrase), error.what());
  }
  QVERIFY(listRuns(bad.out).runs.empty());
}

void EngineTest::aTorchScriptRunOutlivesItsFile() {
  const QString script = folder_.filePath("network.pt");
  QVERIFY(QFile::copy(ADNET_TEST_DATA "/parity/model/map.pt", script));
  TrainingConfig own = config("script");
  own.backbone = "torchscript";
  own.width = 1.0;
  own.weights = script.toStdString();
  const RunRecord run = trainNow(own);
  QCOMPARE(run.summary.facts.status, RunStatus::Finished);
  QVERIFY(run.steps.front().loss != run.steps.back().loss);
  QVERIFY(QFile::remove(script));
  const EvaluationRecord again =
      evaluateNow({run.summary.folder, SetName::Test, Device::Cpu, {}}).evaluation;
  QCOMPARE(again.loss, run.evaluations.back().loss);
  QCOMPARE(again.metrics.accuracy, run.summary.facts.result.testAccuracy);

  // Another one in its place is not loaded: it is a program.
  const std::filesystem::path kept = run.summary.folder / kScriptFile;
  QVERIFY(std::filesystem::remove(kept));
  QVERIFY(QFile::copy(ADNET_TEST_DATA "/parity/model/traced.pt",
                      QString::fromStdString(kept.string())));
  try {
    evaluateNow({run.summary.folder, SetName::Test, Device::Cpu, {}});
    QFAIL("no error");
  } catch (const Error& error) {
    QCOMPARE(error.code(), ErrorCode::DataChanged);
    QCOMPARE(error.path(), kept);
  }
}

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"
