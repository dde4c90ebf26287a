// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The fake behaves as the engine does: the same checks as in tests/core/engine.
#include "tests/core/engine/engine_contract.h"
#include "tests/ui/fake_engine.h"

#include <QTemporaryDir>

using namespace adnet;

class FakeEngineTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void tellsWhatItDoes() { testing::tellsWhatItDoes(engine_, config("tells")); }
  void itsFolderSaysTheSame() { testing::itsFolderSaysTheSame(engine_, config("folder")); }
  void stopsBetweenTwoSteps() { testing::stopsBetweenTwoSteps(engine_, config("stopped")); }
  void evaluatesWhatAStoppedRunLeft() {
    testing::evaluatesWhatAStoppedRunLeft(engine_, config("evaluated"));
  }
  void goesOnWithAStoppedRun() { testing::goesOnWithAStoppedRun(engine_, config("resumed")); }
  void doesNotGoOnWithARunThatItMayNotHave() {
    testing::doesNotGoOnWithARunThatItMayNotHave(engine_, config("refused"));
  }
  void isCancelledBeforeThereIsARun() {
    testing::isCancelledBeforeThereIsARun(engine_, config("cancelled"));
  }
  void whatAnObserverThrowsFailsTheRun() {
    testing::whatAnObserverThrowsFailsTheRun(engine_, config("failed"));
  }

 private:
  TrainingConfig config(const QString& runs) const {
    TrainingConfig config;
    config.steps = 6;
    config.evaluateEvery = 3;
    config.out = folder_.filePath(runs).toStdString();
    return config;
  }

  ui::FakeEngine engine_;
  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(FakeEngineTest)
#include "tst_fake_engine.moc"
