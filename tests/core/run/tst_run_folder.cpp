#include "core/run/csv.h"
#include "core/run/run_folder.h"
#include "tests/core/data/image_files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>
#include <limits>
#include <memory>

using namespace adnet;
namespace fs = std::filesystem;

namespace {

RunStarted startedRun() {
  RunStarted started;
  started.classes = {"Laysan Albatross", "鸟, \"quoted\""};
  started.split.train = {{"a/one two.jpg", 0}, {"b/三.jpg", 1}};
  started.split.test = {{"a/four.jpg", 0}, {"b/five, six.jpg", 1}};
  started.steps = 3;
  started.device = "cpu";
  return started;
}

StepRecord stepRecord(int number) {
  StepRecord step;
  step.step = number;
  step.epoch = number / 2;
  step.loss = 1.0 / number;
  step.crossEntropy = 0.1 + 0.2;
  step.distillation = 1e-17;
  step.learningRate = 0.03;
  step.gradientNorm = 12.5;
  step.imagesPerSecond = 20;
  return step;
}

EvaluationRecord evaluationRecord(int step) {
  EvaluationRecord record;
  record.step = step;
  record.loss = 0.75;
  record.predictions = std::make_shared<std::vector<Prediction>>(std::vector<Prediction>{
      {"a/four.jpg", 0, 1, 0.625f, 0.25f}, {"b/five, six.jpg", 1, 1, 0.1f, 0.1f}});
  record.confusion = confusionOf(*record.predictions, 2);
  record.metrics = metricsOf(record.confusion);
  return record;
}

void append(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::app | std::ios::binary) << text;
}

}  // namespace

class RunFolderTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void comesBackAsItWasWritten();
  void namesSurviveFromTheFolderToThePredictions();
  void isReadableAtEveryMoment();
  void tornLinesAreDropped();
  void skippedDistillationIsNotANumber();
  void twoRunsInOneSecondGetTwoFolders();
  void listsRunsNewestFirstAndNamesDamagedOnes();
  void damageIsNamed_data();
  void damageIsNamed();
  void unwritableFolderIsAnError();
  void runJsonHasEveryOptionAtTheTop();

 private:
  TrainingConfig config() const;
  fs::path writeRun() const;

  std::unique_ptr<QTemporaryDir> folder_;
};

TrainingConfig RunFolderTest::config() const {
  TrainingConfig config;
  config.data.root = "/birds";
  config.out = folder_->filePath("runs").toStdString();
  config.name = "test";
  return config;
}

fs::path RunFolderTest::writeRun() const {
  RunWriter writer(config(), "LibTorch x");
  writer.onStarted(startedRun());
  for (int i = 1; i <= 3; ++i)
    writer.onStep(stepRecord(i));
  writer.onEvaluation(evaluationRecord(3));
  TrainingResult result;
  result.steps = 3;
  result.testAccuracy = 0.5;
  result.bestTestAccuracy = 0.75;
  result.seconds = 1.5;
  writer.finish(result);
  return writer.folder();
}

void RunFolderTest::comesBackAsItWasWritten() {
  const RunRecord run = readRun(writeRun());
  QCOMPARE(run.summary.config, config());
  QCOMPARE(run.summary.facts.status, RunStatus::Finished);
  QCOMPARE(run.summary.facts.engine, std::string("LibTorch x"));
  QCOMPARE(run.summary.facts.device, std::string("cpu"));
  QCOMPARE(run.summary.facts.fingerprint.size(), 16u);
  QCOMPARE(run.summary.facts.result.testAccuracy, 0.5);
  QCOMPARE(run.summary.facts.result.bestTestAccuracy, 0.75);
  QCOMPARE(run.classes, startedRun().classes);
  QCOMPARE(run.split.train, startedRun().split.train);
  QCOMPARE(run.split.test, startedRun().split.test);
  QVERIFY(run.split.validation.empty());
  QCOMPARE(run.steps.size(), 3u);
  QCOMPARE(run.steps[2].loss, 1.0 / 3);
  QCOMPARE(run.steps[2].crossEntropy, 0.1 + 0.2);
  QCOMPARE(run.steps[2].distillation, 1e-17);
  QCOMPARE(run.evaluations.size(), 1u);
  QCOMPARE(run.evaluations[0].accuracy, 0.5);
  QCOMPARE(run.predictions.size(), 1u);
  QCOMPARE(run.predictions[0].step, 3);
  QCOMPARE(readPredictions(run.predictions[0].path, 2), *evaluationRecord(3).predictions);
}

// Letters in two code points, quotes, commas, spaces at both ends and what looks like a formula.
void RunFolderTest::namesSurviveFromTheFolderToThePredictions() {
  const std::vector<std::string> names = {
      " two  spaces ", "+1", "-2", "=HYPERLINK(\"x\", \"y\")", "@sum", "Ma\xCC\x88use, gro\xC3\x9F",
      "\xE9\xB8\x9F"};
  const QByteArray jpeg = testing::smallJpeg();
  for (const std::string& name : names)
    testing::writeBytes(folder_->filePath(QString::fromStdString("data/" + name + "/a, \"1\".jpg")),
                        jpeg);
  const Dataset dataset = openDataset({folder_->filePath("data").toStdString(), {}, {}});
  QVERIFY(dataset.classes == names);

  RunStarted started;
  started.classes = dataset.classes;
  started.split.train = dataset.samples;
  EvaluationRecord evaluation;
  evaluation.step = 1;
  std::vector<Prediction> predictions;
  for (const Sample& sample : dataset.samples)
    predictions.push_back({sample.path, sample.label, 0, 0.5f, 0.5f});
  evaluation.predictions = std::make_shared<std::vector<Prediction>>(predictions);
  RunWriter writer(config(), "");
  writer.onStarted(started);
  writer.onEvaluation(evaluation);
  const RunRecord run = readRun(writer.folder());
  QVERIFY(run.classes == names);
  QVERIFY(run.split.train == dataset.samples);
  QCOMPARE(run.predictions.size(), std::size_t{1});
  const fs::path file = run.predictions.front().path;
  const auto read = readPredictions(file, names.size());
  QCOMPARE(read.size(), predictions.size());
  for (std::size_t i = 0; i < read.size(); ++i)
    QCOMPARE(read[i].path, predictions[i].path);
  for (const CsvRow& row : parseCsv(readFile(file)))
    QVERIFY2(row[0].find_first_of("=+-@") != 0, row[0].c_str());
}

void RunFolderTest::isReadableAtEveryMoment() {
  RunWriter writer(config(), "LibTorch x");
  QVERIFY(readRun(writer.folder()).classes.empty());
  writer.onStarted(startedRun());
  QCOMPARE(readRun(writer.folder()).classes.size(), 2u);
  writer.onStep(stepRecord(1));
  const RunRecord run = readRun(writer.folder());
  QCOMPARE(run.steps.size(), 1u);
  QCOMPARE(run.summary.facts.status, RunStatus::Running);
  writer.onEvaluation(evaluationRecord(1));
  QCOMPARE(readRun(writer.folder()).evaluations.size(), 1u);
}

void RunFolderTest::tornLinesAreDropped() {
  const fs::path folder = writeRun();
  append(folder / "steps.csv", "4,1,0.");
  append(folder / "evaluations.csv", "4,te");
  QCOMPARE(readRun(folder).steps.size(), 3u);
  QCOMPARE(readRun(folder).evaluations.size(), 1u);
}

void RunFolderTest::skippedDistillationIsNotANumber() {
  RunWriter writer(config(), "");
  StepRecord step = stepRecord(1);
  step.distillation = std::numeric_limits<double>::quiet_NaN();
  step.distillationSkipped = true;
  writer.onStep(step);
  QVERIFY(readRun(writer.folder()).steps[0].distillationSkipped);
}

void RunFolderTest::twoRunsInOneSecondGetTwoFolders() {
  const RunWriter one(config(), "");
  const RunWriter two(config(), "");
  QVERIFY(one.folder() != two.folder());
}

void RunFolderTest::listsRunsNewestFirstAndNamesDamagedOnes() {
  const fs::path first = writeRun();
  const fs::path second = writeRun();
  fs::create_directories(first.parent_path() / "not a run");
  fs::create_directories(first.parent_path() / "damaged");
  append(first.parent_path() / "damaged/run.json", "{");
  const RunList list = listRuns(first.parent_path());
  QCOMPARE(list.runs.size(), 2u);
  QVERIFY(list.runs[0].folder.string() > list.runs[1].folder.string());
  QCOMPARE(list.damaged.size(), 1u);
  QCOMPARE(list.damaged[0].path().filename().string(), std::string("run.json"));
  QVERIFY(listRuns(folder_->filePath("nowhere").toStdString()).runs.empty());
}

void RunFolderTest::damageIsNamed_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QByteArray>("contents");
  QTest::newRow("run.json is text") << "run.json" << QByteArray("hello");
  QTest::newRow("run.json without facts") << "run.json" << QByteArray("{}");
  QTest::newRow("run.json with odd facts") << "run.json" << QByteArray(R"({"run": {"status": 3}})");
  QTest::newRow("unknown status") << "run.json" << QByteArray(R"({"run": {"status": "odd"}})");
  QTest::newRow("endless steps") << "run.json"
                                 << QByteArray(R"({"run": {"status": "finished", "steps": 1e40}})");
  QTest::newRow("steps are lists")
      << "run.json"
      << QByteArray(R"({"run": {"status": "finished", "steps": VALUE}})")
             .replace("VALUE", QByteArray(200'000, '[') + QByteArray(200'000, ']'));
  QTest::newRow("unknown option") << "run.json" << QByteArray(R"({"odd": 1, "run": {}})");
  QTest::newRow("empty steps") << "steps.csv" << QByteArray("");
  QTest::newRow("steps without a column") << "steps.csv" << QByteArray("step,epoch\n1,0\n");
  QTest::newRow("a word among steps")
      << "steps.csv"
      << QByteArray(
             "step,epoch,loss,cross_entropy,distillation,learning_rate,gradient_norm,"
             "images_per_second\none,0,1,1,1,1,1,1\n");
  QTest::newRow("a short line") << "evaluations.csv"
                                << QByteArray("step,set,protocol,loss,accuracy,macro_f1\n3,test\n");
  QTest::newRow("an unknown set")
      << "evaluations.csv"
      << QByteArray("step,set,protocol,loss,accuracy,macro_f1\n3,tset,paper,1,1,1\n");
  QTest::newRow("an unknown protocol")
      << "evaluations.csv"
      << QByteArray("step,set,protocol,loss,accuracy,macro_f1\n3,test,good,1,1,1\n");
  QTest::newRow("a path that leaves") << "split/test.txt" << QByteArray("a/../../b.jpg 0\n");
  QTest::newRow("an absolute path") << "split/train.txt" << QByteArray("/etc/b.jpg 0\n");
  QTest::newRow("a label beyond the classes") << "split/test.txt" << QByteArray("a.jpg 7\n");
  QTest::newRow("a line without a label") << "split/train.txt" << QByteArray("a.jpg\n");
}

void RunFolderTest::damageIsNamed() {
  QFETCH(QString, file);
  QFETCH(QByteArray, contents);
  const fs::path folder = writeRun();
  const fs::path path = folder / file.toStdString();
  fs::remove(path);
  append(path, contents.toStdString());
  try {
    readRun(folder);
    QFAIL("no error");
  } catch (const Error& error) {
    QCOMPARE(error.code(), ErrorCode::BadRun);
    QCOMPARE(error.path(), path);
  }
}

void RunFolderTest::unwritableFolderIsAnError() {
  TrainingConfig bad = config();
  append(folder_->filePath("file").toStdString(), "x");
  bad.out = folder_->filePath("file/runs").toStdString();
  try {
    RunWriter writer(bad, "");
    QFAIL("no error");
  } catch (const Error& error) {
    QCOMPARE(error.code(), ErrorCode::CannotWrite);
  }
}

void RunFolderTest::runJsonHasEveryOptionAtTheTop() {
  const auto json = nlohmann::json::parse(readFile(writeRun() / "run.json"));
  for (const char* key :
       {"data",   "train_list", "test_list", "test_fraction", "ratio",  "per_class",
        "method", "backbone",   "width",     "weights",       "resize", "image_size",
        "batch",  "steps",      "lr",        "head_lr_ratio", "alpha",  "eval_every",
        "seed",   "threads",    "device",    "out",           "name",   "labels"}) {
    QVERIFY2(json.contains(key), key);
  }
}

QTEST_GUILESS_MAIN(RunFolderTest)
#include "tst_run_folder.moc"
