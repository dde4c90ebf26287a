// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Run folders that are scored afterwards: stopped, moved, read-only, with some of their files.
#include "core/engine/engine.h"
#include "core/run/run_folder.h"
#include "tests/core/engine/colour_images.h"
#include "tests/core/engine/small_training.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace adnet;
using namespace adnet::testing;
namespace fs = std::filesystem;

class EvaluateRunTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { writeColourImages(folder_.filePath("images"), 10); }

  void repeatsTheRunsNumbers();
  void aStoppedRunIsOfThePaperProtocol();
  void aRunStoppedBeforeItsFirstEvaluationIsScored();
  void theWeightsThatAreThereAreScored();
  void theLastWeightsRepeatTheLastEvaluation();
  void imagesMayHaveMoved();
  void changedImagesAreNamed();
  void aFolderThatTakesNothingIsScored();

 private:
  TrainingConfig config(const QString& runs) const {
    return smallTraining(folder_.filePath("images"), folder_.filePath(runs));
  }
  TrainingConfig validated(const QString& runs) const {
    TrainingConfig validated = config(runs);
    validated.split.validationFraction = 0.3;
    return validated;
  }
  // What goes wrong.
  static Error errorOf(const RunToEvaluate& run) {
    try {
      evaluateNow(run);
    } catch (const Error& error) {
      return error;
    }
    return {ErrorCode::Internal, {}, "no error"};
  }

  QTemporaryDir folder_;
};

void EvaluateRunTest::repeatsTheRunsNumbers() {
  const RunRecord run = trainNow(config("finished"));
  const fs::path folder = run.summary.folder;
  const EvaluatedRun again = evaluateNow({folder, SetName::Test, Device::Cpu, {}});
  QCOMPARE(again.weights, folder / "last.safetensors");
  QVERIFY(!again.unwritten);
  QCOMPARE(again.evaluation.step, 6);
  QCOMPARE(again.evaluation.protocol, Protocol::Honest);
  QCOMPARE(again.evaluation.metrics.accuracy, run.summary.facts.result.testAccuracy);
  QCOMPARE(again.evaluation.loss, run.evaluations.back().loss);
  QCOMPARE(readRun(folder).evaluations.size(), run.evaluations.size());

  const EvaluatedRun train = evaluateNow({folder, SetName::Train, Device::Cpu, {}});
  QCOMPARE(train.evaluation.metrics.images, 14);
  const RunRecord after = readRun(folder);
  QCOMPARE(after.predictions.front().set, SetName::Train);
  QCOMPARE(after.evaluations.size(), run.evaluations.size() + 1);
  QCOMPARE(after.evaluations.back().set, SetName::Train);
  QCOMPARE(errorOf({folder, SetName::Validation, Device::Cpu, {}}).code(), ErrorCode::BadRun);
}

// Who stopped it had seen the scores on the test set.
void EvaluateRunTest::aStoppedRunIsOfThePaperProtocol() {
  TrainingConfig longRun = config("stopped");
  longRun.steps = 100'000;
  const RunRecord run = trainUntil(longRun, 4);
  QCOMPARE(run.summary.facts.status, RunStatus::Stopped);
  QCOMPARE(run.evaluations.size(), 1u);
  const fs::path folder = run.summary.folder;
  for (int i = 0; i < 2; ++i) {
    const EvaluatedRun scored = evaluateNow({folder, SetName::Test, Device::Cpu, {}});
    QCOMPARE(scored.evaluation.step, 4);
    QCOMPARE(scored.evaluation.protocol, Protocol::Paper);
    const auto lines = readRun(folder).evaluations;
    QCOMPARE(lines.size(), 2u);
    QCOMPARE(lines[1].step, 4);
    QCOMPARE(lines[1].protocol, Protocol::Paper);
    QCOMPARE(lines[1].accuracy, scored.evaluation.metrics.accuracy);
  }
}

void EvaluateRunTest::aRunStoppedBeforeItsFirstEvaluationIsScored() {
  const fs::path folder = trainUntil(validated("early"), 2).summary.folder;
  for (int i = 0; i < 2; ++i) {
    const EvaluatedRun scored = evaluateNow({folder, SetName::Test, Device::Cpu, {}});
    QCOMPARE(scored.weights, folder / "last.safetensors");
    QCOMPARE(scored.evaluation.step, 2);
    QCOMPARE(scored.evaluation.protocol, Protocol::Honest);  // nobody had scored the test set
    QCOMPARE(readRun(folder).evaluations.size(), 1u);
  }
  const EvaluatedRun chosen = evaluateNow(
      {trainUntil(validated("later"), 4).summary.folder, SetName::Test, Device::Cpu, {}});
  QCOMPARE(chosen.weights.filename(), fs::path("best.safetensors"));
  QCOMPARE(chosen.evaluation.protocol, Protocol::Honest);  // chosen on validation images
}

void EvaluateRunTest::theWeightsThatAreThereAreScored() {
  const RunRecord run = trainNow(config("incomplete"));
  const fs::path folder = run.summary.folder;
  fs::remove(folder / "last.safetensors");
  const EvaluatedRun best = evaluateNow({folder, SetName::Test, Device::Cpu, {}});
  QCOMPARE(best.weights, folder / "best.safetensors");
  QCOMPARE(best.evaluation.protocol, Protocol::Paper);  // the test set chose them
  QCOMPARE(best.evaluation.metrics.accuracy, run.summary.facts.result.bestTestAccuracy);
  fs::remove(folder / "best.safetensors");
  const Error none = errorOf({folder, SetName::Test, Device::Cpu, {}});
  QCOMPARE(none.code(), ErrorCode::BadRun);
  QCOMPARE(none.path(), folder);
}

void EvaluateRunTest::theLastWeightsRepeatTheLastEvaluation() {
  TrainingConfig longer = validated("last");
  longer.steps = 24;
  const RunRecord run = trainNow(longer);
  const fs::path folder = run.summary.folder;
  QVERIFY(run.evaluations.back().step < 24);  // the best came before
  fs::remove(folder / "best.safetensors");
  const EvaluatedRun last = evaluateNow({folder, SetName::Test, Device::Cpu, {}});
  QCOMPARE(last.weights, folder / "last.safetensors");
  QCOMPARE(last.evaluation.step, 24);
  const EvaluationLine& line = run.evaluations[run.evaluations.size() - 2];
  QCOMPARE(line.step, 24);
  QCOMPARE(last.evaluation.loss, line.loss);
}

void EvaluateRunTest::imagesMayHaveMoved() {
  const fs::path images = folder_.filePath("images to move").toStdString();
  fs::copy(folder_.filePath("images").toStdString(), images, fs::copy_options::recursive);
  TrainingConfig moving = config("moving");
  moving.data.root = images;
  const RunRecord run = trainNow(moving);
  const fs::path elsewhere = folder_.filePath("elsewhere").toStdString();
  fs::rename(images, elsewhere);
  RunToEvaluate request{run.summary.folder, SetName::Test, Device::Cpu, {}};
  const Error gone = errorOf(request);
  QCOMPARE(gone.code(), ErrorCode::NotFound);
  QCOMPARE(gone.path(), images);
  QVERIFY2(gone.detail().find("--data") != std::string::npos, gone.what());
  request.data = elsewhere;
  QCOMPARE(evaluateNow(request).evaluation.loss, run.evaluations.back().loss);
  request.data = folder_.filePath("runs").toStdString();
  fs::create_directories(request.data);
  const Error none = errorOf(request);
  QCOMPARE(none.code(), ErrorCode::NotFound);
  QVERIFY2(none.detail().find("none of the run's 20 images is there") != std::string::npos,
           none.what());
}

// Those that are left are scored where that is accepted.
void EvaluateRunTest::changedImagesAreNamed() {
  TrainingConfig changing = config("changing");
  changing.data.root = folder_.filePath("images to change").toStdString();
  fs::copy(folder_.filePath("images").toStdString(), changing.data.root,
           fs::copy_options::recursive);
  const RunRecord run = trainNow(changing);
  RunToEvaluate request{run.summary.folder, SetName::Test, Device::Cpu, {}};
  const std::string gone = run.split.test[0].path;
  fs::remove(changing.data.root / gone);
  std::ofstream(changing.data.root / run.split.train[0].path, std::ios::app) << "x";
  const Error changed = errorOf(request);
  QCOMPARE(changed.code(), ErrorCode::DataChanged);
  QCOMPARE(changed.path(), changing.data.root);
  for (const std::string& said : {"1 image is gone (" + gone + ")",
                                  "1 image has other bytes (" + run.split.train[0].path + ")"}) {
    QVERIFY2(changed.detail().find(said) != std::string::npos, changed.what());
  }
  QCOMPARE(readRun(run.summary.folder).evaluations.size(), run.evaluations.size());
  request.acceptsChangedData = true;
  QCOMPARE(evaluateNow(request).evaluation.metrics.images,
           static_cast<int>(run.split.test.size()) - 1);
  fs::remove_all(changing.data.root / "red");
  fs::remove_all(changing.data.root / "blue");
  QCOMPARE(errorOf(request).code(), ErrorCode::NotFound);
}

// A file in the way is what a folder is that may only be read.
void EvaluateRunTest::aFolderThatTakesNothingIsScored() {
  const RunRecord run = trainNow(config("unwritable"));
  const fs::path folder = run.summary.folder;
  fs::remove_all(folder / "predictions");
  std::ofstream(folder / "predictions") << "in the way";
  const EvaluatedRun scored = evaluateNow({folder, SetName::Test, Device::Cpu, {}});
  QCOMPARE(scored.evaluation.metrics.accuracy, run.summary.facts.result.testAccuracy);
  QVERIFY(scored.unwritten);
  QCOMPARE(scored.unwritten->code(), ErrorCode::CannotWrite);
}

QTEST_GUILESS_MAIN(EvaluateRunTest)
#include "tst_evaluate_run.moc"
