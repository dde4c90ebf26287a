// The engine as programs use it: loaded from its library, from a configuration to a run folder.
#include "core/engine/engine.h"
#include "core/run/csv.h"
#include "core/run/run_folder.h"
#include "core/weights/weights_file.h"
#include "tests/core/engine/colour_images.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <stdexcept>

using namespace adnet;
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
    adnet::testing::writeColourImages(folder_.filePath("images"), 10);
    QVERIFY(loadEngine().version().starts_with("LibTorch "));
  }

  void writesACompleteRun();
  void decodingThreadsChangeNothing();
  void evaluationRepeatsTheRunsNumbers();
  void stopKeepsTheRun();
  void lastAndBestWeightsAreTwoThings();
  void aFailedRunKeepsWhatItReached();
  void brokenImagesAreReportedAndSkipped();
  void badInputIsNamedAndLeavesNoRun_data();
  void badInputIsNamedAndLeavesNoRun();
  void evaluatingWithoutItsImagesFails();
  void aTorchScriptRunOutlivesItsFile();

 private:
  TrainingConfig config(const QString& runs) const;
  RunRecord train(const TrainingConfig& config, TrainingObserver& observer) const;
  RunRecord train(const TrainingConfig& config) const {
    TrainingObserver deaf;
    return train(config, deaf);
  }

  QTemporaryDir folder_;
};

TrainingConfig EngineTest::config(const QString& runs) const {
  TrainingConfig config;
  config.data.root = folder_.filePath("images").toStdString();
  config.backbone = "small_cnn";
  config.width = 0.25;
  config.views.resize = 40;
  config.views.imageSize = 32;
  config.batch = 4;
  config.steps = 6;
  config.evaluateEvery = 3;
  config.device = Device::Cpu;
  config.out = folder_.filePath(runs).toStdString();
  return config;
}

RunRecord EngineTest::train(const TrainingConfig& config, TrainingObserver& observer) const {
  PauseGate pause;
  return readRun(loadEngine().train(config, observer, {}, pause).folder);
}

void EngineTest::writesACompleteRun() {
  const RunRecord run = train(config("complete"));
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
  const RunRecord a = train(one);
  const RunRecord b = train(two);
  QCOMPARE(withoutSpeed(a.summary.folder / "steps.csv"),
           withoutSpeed(b.summary.folder / "steps.csv"));
  QCOMPARE(readFile(a.summary.folder / "evaluations.csv"),
           readFile(b.summary.folder / "evaluations.csv"));
  for (std::size_t i = 0; i < a.predictions.size(); ++i) {
    QCOMPARE(readFile(a.predictions[i].path), readFile(b.predictions[i].path));
  }
  TrainingConfig other = config("other");
  other.seed = 43;
  QVERIFY(withoutSpeed(train(other).summary.folder / "steps.csv") !=
          withoutSpeed(a.summary.folder / "steps.csv"));
}

void EngineTest::evaluationRepeatsTheRunsNumbers() {
  const RunRecord run = train(config("evaluated"));
  TrainingObserver deaf;
  const EvaluationRecord again =
      loadEngine().evaluate(run.summary.folder, SetName::Test, Device::Cpu, deaf, {});
  QCOMPARE(again.step, 6);
  QCOMPARE(again.metrics.accuracy, run.summary.facts.result.testAccuracy);
  QCOMPARE(again.loss, run.evaluations.back().loss);
  const EvaluationRecord train =
      loadEngine().evaluate(run.summary.folder, SetName::Train, Device::Cpu, deaf, {});
  QCOMPARE(train.metrics.images, 14);
  QCOMPARE(readRun(run.summary.folder).predictions.front().set, SetName::Train);
  QVERIFY_EXCEPTION_THROWN(
      loadEngine().evaluate(run.summary.folder, SetName::Validation, Device::Cpu, deaf, {}), Error);
}

void EngineTest::stopKeepsTheRun() {
  struct Stopper : TrainingObserver {
    std::stop_source stop;
    void onStep(const StepRecord& step) override {
      if (step.step == 4) stop.request_stop();
    }
  } stopper;
  TrainingConfig longRun = config("stopped");
  longRun.steps = 100'000;
  PauseGate pause;
  const TrainingResult result =
      loadEngine().train(longRun, stopper, stopper.stop.get_token(), pause);
  QCOMPARE(result.status, RunStatus::Stopped);
  const RunRecord run = readRun(result.folder);
  QCOMPARE(run.summary.facts.status, RunStatus::Stopped);
  QCOMPARE(run.steps.size(), 4u);
  QCOMPARE(run.evaluations.size(), 1u);
  TrainingObserver deaf;
  QCOMPARE(loadEngine().evaluate(result.folder, SetName::Test, Device::Cpu, deaf, {}).step, 4);
}

void EngineTest::lastAndBestWeightsAreTwoThings() {
  TrainingConfig validated = config("validated");
  validated.steps = 24;
  validated.split.validationFraction = 0.3;
  const fs::path folder = train(validated).summary.folder;
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
  QVERIFY_EXCEPTION_THROWN(train(failed, failing), Error);
  const RunFacts facts = listRuns(failed.out).runs.at(0).facts;
  QCOMPARE(facts.status, RunStatus::Failed);
  QCOMPARE(facts.error, std::string("the cable is out"));
  QCOMPARE(facts.device, std::string("cpu"));
  QVERIFY(facts.engine.starts_with("LibTorch "));
  QVERIFY(!facts.version.empty() && !facts.fingerprint.empty());
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
  adnet::testing::writeColourImages(images.path(), 6);
  QFile whole(images.filePath("red/0.png"));
  QVERIFY(whole.open(QIODevice::ReadWrite) && whole.resize(whole.size() / 2));
  TrainingConfig broken = config("broken");
  broken.data.root = images.path().toStdString();
  train(broken, recorder);
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
    bad.weights = train(config("small")).summary.folder / "last.safetensors";
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

void EngineTest::evaluatingWithoutItsImagesFails() {
  QTemporaryDir images;
  adnet::testing::writeColourImages(images.path(), 6);
  TrainingConfig gone = config("gone");
  gone.data.root = images.path().toStdString();
  const RunRecord run = train(gone);
  images.remove();
  TrainingObserver deaf;
  try {
    loadEngine().evaluate(run.summary.folder, SetName::Test, Device::Cpu, deaf, {});
    QFAIL("no error");
  } catch (const Error& error) {
    QCOMPARE(error.code(), ErrorCode::NotFound);
  }
}

void EngineTest::aTorchScriptRunOutlivesItsFile() {
  const QString script = folder_.filePath("network.pt");
  QVERIFY(QFile::copy(ADNET_TEST_DATA "/parity/model/map.pt", script));
  TrainingConfig own = config("script");
  own.backbone = "torchscript";
  own.width = 1.0;
  own.weights = script.toStdString();
  const RunRecord run = train(own);
  QCOMPARE(run.summary.facts.status, RunStatus::Finished);
  QVERIFY(run.steps.front().loss != run.steps.back().loss);
  QVERIFY(QFile::remove(script));
  TrainingObserver deaf;
  const EvaluationRecord again =
      loadEngine().evaluate(run.summary.folder, SetName::Test, Device::Cpu, deaf, {});
  QCOMPARE(again.loss, run.evaluations.back().loss);
  QCOMPARE(again.metrics.accuracy, run.summary.facts.result.testAccuracy);
}

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"
