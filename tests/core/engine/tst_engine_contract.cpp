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
  void itsFolderSaysTheSame() { testing::itsFolderSaysTheSame(loadEngine(), config("folder")); }
  void stopsBetweenTwoSteps() { testing::stopsBetweenTwoSteps(loadEngine(), config("stopped")); }
  void isCancelledBeforeThereIsARun() {
    testing::isCancelledBeforeThereIsARun(loadEngine(), config("cancelled"));
  }
  void whatAnObserverThrowsFailsTheRun() {
    testing::whatAnObserverThrowsFailsTheRun(loadEngine(), config("failed"));
  }

 private:
  TrainingConfig config(const QString& runs) const {
    return testing::smallTraining(folder_.filePath("images"), folder_.filePath(runs));
  }

  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(EngineContractTest)
#include "tst_engine_contract.moc"
