// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/open_dataset.h"
#include "core/run/csv.h"
#include "core/run/run_folder.h"
#include "tests/core/data/image_files.h"
#include "tests/core/run/small_runs.h"

#include <QDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <limits>

using namespace adnet;
using namespace adnet::testing;
namespace fs = std::filesystem;

class RunFolderTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { runs_ = std::make_unique<Runs>(); }

  void comesBackAsItWasWritten();
  void predictionsNameTheThreeLikeliestClasses();
  void predictionsOfOlderVersionsAreRead();
  void namesSurviveFromTheFolderToThePredictions();
  void skippedDistillationIsNotANumber();
  void twoRunsInOneSecondGetTwoFolders();
  void anEvaluationAfterwardsAddsALineOnce();
  void runJsonHasEveryOptionAtTheTop();

 private:
  std::unique_ptr<Runs> runs_;
};

void RunFolderTest::comesBackAsItWasWritten() {
  const RunRecord run = readRun(runs_->write());
  QCOMPARE(run.summary.config, runs_->config());
  QCOMPARE(run.summary.facts.status, RunStatus::Finished);
  QCOMPARE(run.summary.facts.engine, std::string("LibTorch x"));
  QCOMPARE(run.summary.facts.device, std::string("cpu"));
  QCOMPARE(run.summary.facts.fingerprint, startedRun().fingerprint);
  QCOMPARE(run.summary.facts.testFingerprint.size(), 16u);
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

void RunFolderTest::predictionsNameTheThreeLikeliestClasses() {
  EvaluationRecord evaluation;
  evaluation.step = 1;
  evaluation.predictions = std::make_shared<std::vector<Prediction>>(
      std::vector<Prediction>{{"a.jpg", 2, 0, 0.5f, 0.125f, Guess{1, 0.25f}, Guess{2, 0.125f}},
                              {"b.jpg", 0, 1, 0.75f, 0.25f, Guess{0, 0.25f}, std::nullopt}});
  RunWriter writer(runs_->config(), "");
  writer.onEvaluation(evaluation);
  const fs::path file = predictionsOf(writer.folder(), SetName::Test, 1);
  QCOMPARE(readFile(file), std::string("path,label,predicted,confidence,true_class_probability,"
                                       "second,second_probability,third,third_probability\n"
                                       "a.jpg,2,0,0.5,0.125,1,0.25,2,0.125\n"
                                       "b.jpg,0,1,0.75,0.25,0,0.25,,\n"));
  QCOMPARE(readPredictions(file, 3), *evaluation.predictions);
  QVERIFY_EXCEPTION_THROWN(readPredictions(file, 2), Error);  // the third class is none of them
}

void RunFolderTest::predictionsOfOlderVersionsAreRead() {
  const fs::path file = runs_->path("test-1.csv");
  writeFileAtomically(file,
                      "path,label,predicted,confidence,true_class_probability\n"
                      "a.jpg,0,1,0.5,0.25\n");
  const std::vector<Prediction> expected = {{"a.jpg", 0, 1, 0.5f, 0.25f}};
  QCOMPARE(readPredictions(file, 2), expected);
}

// Letters in two code points, quotes, commas, spaces at both ends and what looks like a formula.
void RunFolderTest::namesSurviveFromTheFolderToThePredictions() {
  std::vector<std::string> names = {
      " two  spaces ", "+1", "-2", "=HYPERLINK(\"x\", \"y\")", "@sum", "Ma\xCC\x88use, gro\xC3\x9F",
      "\xE9\xB8\x9F"};
  const QByteArray jpeg = smallJpeg();
  for (const std::string& name : names)
    writeBytes(QString::fromStdString(runs_->path("data") + "/" + name + "/a, \"1\".jpg"), jpeg);
  const Dataset dataset = openDataset({runs_->path("data"), {}, {}});
  names[5] = "M\xC3\xA4use, gro\xC3\x9F";  // composed, as names of classes are read
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
  RunWriter writer(runs_->config(), "");
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

void RunFolderTest::skippedDistillationIsNotANumber() {
  RunWriter writer(runs_->config(), "");
  StepRecord step = stepRecord(1);
  step.distillation = std::numeric_limits<double>::quiet_NaN();
  step.distillationSkipped = true;
  writer.onStep(step);
  QVERIFY(readRun(writer.folder()).steps[0].distillationSkipped);
}

void RunFolderTest::twoRunsInOneSecondGetTwoFolders() {
  const RunWriter one(runs_->config(), "");
  const RunWriter two(runs_->config(), "");
  QVERIFY(one.folder() != two.folder());
}

void RunFolderTest::anEvaluationAfterwardsAddsALineOnce() {
  const fs::path folder = runs_->write();
  const auto lines = [&] { return readRun(folder).evaluations.size(); };
  EvaluationRecord evaluation = evaluationRecord(3);
  addEvaluation(readRun(folder), evaluation);
  QCOMPARE(lines(), 1u);  // the run's own says it

  append(folder / "evaluations.csv", "4,te");
  fs::remove_all(folder / "predictions");
  evaluation.protocol = Protocol::Honest;
  addEvaluation(readRun(folder), evaluation);
  addEvaluation(readRun(folder), evaluation);
  QCOMPARE(lines(), 2u);
  QCOMPARE(readRun(folder).evaluations[1].protocol, Protocol::Honest);
  QCOMPARE(readRun(folder).predictions.size(), 1u);

  evaluation.loss = 0.5;  // other images behind the same path
  addEvaluation(readRun(folder), evaluation);
  QCOMPARE(lines(), 3u);
}

void RunFolderTest::runJsonHasEveryOptionAtTheTop() {
  const auto json = nlohmann::json::parse(readFile(runs_->write() / "run.json"));
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
