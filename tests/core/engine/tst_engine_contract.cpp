// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/engine/colour_images.h"
#include "tests/core/engine/engine_contract.h"
#include "tests/core/engine/small_training.h"

#include <QTemporaryDir>

using namespace adnet;

class EngineContractTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { testing::writeColourImages(folder_.filePath("images"), 10); }

  void tellsWhatItDoes() { testing::tellsWhatItDoes(loadEngine(), config("tells")); }
  void tellsWhatItDoesWithValidation() {
    TrainingConfig validated = config("validated");
    validated.split.validationFraction = 0.3;
    testing::tellsWhatItDoes(loadEngine(), validated);
  }
  void tellsThatItLoadsWeights() {
    TrainingConfig first = config("first");
    testing::tellsWhatItDoes(loadEngine(), first);
    TrainingConfig second = config("second");
    second.weights = weightsIn("first");
    testing::tellsWhatItDoes(loadEngine(), second);
  }
  // Before a training begins, as it would say.
  void tellsWhetherWeightsFit() {
    TrainingConfig some = config("some");
    testing::trainNow(some);
    some.weights = weightsIn("some");
    loadEngine().checkWeights(some);
    TrainingConfig wide = some;
    wide.width = 1;
    QVERIFY_EXCEPTION_THROWN(loadEngine().checkWeights(wide), Error);
    TrainingConfig other = some;
    other.backbone = "resnet18";
    other.width = 1;
    try {
      loadEngine().checkWeights(other);
      QFAIL("they are of another network");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::WeightsMismatch);
      QCOMPARE(error.path(), some.weights);
    }
    other.weights = folder_.filePath("no.safetensors").toStdString();
    QVERIFY_EXCEPTION_THROWN(loadEngine().checkWeights(other), Error);
  }

  void itsFolderSaysTheSame() { testing::itsFolderSaysTheSame(loadEngine(), config("folder")); }
  void stopsBetweenTwoSteps() { testing::stopsBetweenTwoSteps(loadEngine(), config("stopped")); }
  void evaluatesWhatAStoppedRunLeft() {
    testing::evaluatesWhatAStoppedRunLeft(loadEngine(), config("evaluated"));
  }
  void goesOnWithAStoppedRun() { testing::goesOnWithAStoppedRun(loadEngine(), config("resumed")); }
  void doesNotGoOnWithARunThatItMayNotHave() {
    testing::doesNotGoOnWithARunThatItMayNotHave(loadEngine(), config("refused"));
  }
  void isCancelledBeforeThereIsARun() {
    testing::isCancelledBeforeThereIsARun(loadEngine(), config("cancelled"));
  }
  void whatAnObserverThrowsFailsTheRun() {
    testing::whatAnObserverThrowsFailsTheRun(loadEngine(), config("failed"));
  }

 private:
  std::filesystem::path weightsIn(const char* runs) const {
    return listRuns(folder_.filePath(runs).toStdString()).runs.front().folder / kLastWeights;
  }
  TrainingConfig config(const QString& runs) const {
    return testing::smallTraining(folder_.filePath("images"), folder_.filePath(runs));
  }

  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(EngineContractTest)
#include "tst_engine_contract.moc"
