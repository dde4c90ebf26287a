// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Scoring a run that ended before it was evaluated.
#include "core/run/backbones.h"
#include "tests/ui/evaluate/evaluate_page_fixture.h"
#include "ui/shell/message_banner.h"
#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"

#include <atomic>
#include <thread>

using namespace adnet;
using namespace adnet::ui;

class TestRunEvaluation : public QObject, EvaluatePageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    begin();
    config_.evaluateEvery = config_.steps;
  }
  void cleanup() { end(); }

  void scoresAStoppedRun() {
    openStopped();
    QVERIFY(offer().isVisible());
    QVERIFY2(offer().text().startsWith("Its last weights"), qPrintable(offer().text()));
    QVERIFY(evaluations().isHidden());
    QVERIFY(!find<QLabel>("honestAccuracy")->isVisible());  // which is unknown
    QTest::mouseClick(&button(), Qt::LeftButton);
    settle();
    QTRY_COMPARE(evaluations().currentText(), QString("Honest, step 7"));
    QVERIFY(!button().isVisible());
    QTRY_COMPARE(table().model()->index(0, RunListModel::Honest).data().toString(),
                 percentText(engine_.evaluationOf(config_, 7, Protocol::Honest).metrics.accuracy));
    QCOMPARE(find<QLabel>("paperAccuracy")->text(), percentText(-1));
    const auto now = engine_.evaluationOf(config_, 7, Protocol::Honest);
    QTRY_COMPARE(confusion().confusion(), now.confusion);
    QTRY_COMPARE(find<QLabel>("honestAccuracy")->text(), percentText(now.metrics.accuracy));
  }

  void saysThatAScriptIsAProgram() {
    config_.backbone = kTorchScript;
    config_.weights = ADNET_TEST_DATA "/parity/model/map.pt";
    openStopped();
    QVERIFY2(find<ElidedLabel>("evaluationOffer")
                 ->fullText()
                 .endsWith("yet. Its network is a program: only if you trust it."),
             qPrintable(offer().text()));
  }

  void scoresTheEndOfARunThatWasEvaluatedBefore() {
    config_.evaluateEvery = 5;
    openStopped();
    QCOMPARE(evaluations().count(), 1);
    QVERIFY(button().isVisible());
    QTest::mouseClick(&button(), Qt::LeftButton);
    settle();
    QTRY_COMPARE(evaluations().count(), 2);
    QVERIFY(!button().isVisible());
  }

  void saysHowFarItIsAndIsCancelled() {
    std::atomic<bool> wasStopped = false;
    engine_.beforeEvaluate = [&wasStopped](const std::stop_token& stop) {
      while (!stop.stop_requested())
        std::this_thread::yield();
      wasStopped = true;
    };
    openStopped();
    QTest::mouseClick(&button(), Qt::LeftButton);
    QCOMPARE(button().text(), QString("Cancel"));
    QTRY_COMPARE(offer().text(), QString("Decoding images 30 of 30"));
    QTest::mouseClick(&button(), Qt::LeftButton);
    QCOMPARE(button().text(), QString("Evaluate"));
    QTRY_VERIFY(wasStopped);
    QVERIFY(offer().text().startsWith("Its last weights"));
    QVERIFY(evaluations().isHidden());
  }

  void tellsWhatWentWrong() {
    engine_.beforeEvaluate = [](const std::stop_token&) {
      throw Error(ErrorCode::NotFound, "/photographs", "there is no such folder");
    };
    openStopped();
    QTest::mouseClick(&button(), Qt::LeftButton);
    settle();
    auto* banner = page_->findChild<MessageBanner*>();
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(button().text(), QString("Evaluate"));
    QVERIFY(button().isVisible());
  }

  void changedImagesAreNamedAndAccepted() {
    engine_.changedData = true;
    openStopped();
    QTest::mouseClick(&button(), Qt::LeftButton);
    settle();
    auto* banner = page_->findChild<MessageBanner*>();
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->findChild<QLabel*>("bannerTitle")->text(),
             QString("The images have changed since the run was trained"));
    const QString advice = banner->findChild<QLabel*>("bannerAdvice")->text();
    QVERIFY2(advice.contains("1 image is gone (wren/1.jpg)"), qPrintable(advice));
    QVERIFY(button().isVisible());
    for (QPushButton* action : banner->findChildren<QPushButton*>()) {
      if (action->text() == "Evaluate all the same") QTest::mouseClick(action, Qt::LeftButton);
    }
    settle();
    QTRY_COMPARE(evaluations().currentText(), QString("Honest, step 7"));
    QVERIFY(!banner->isVisible());
    engine_.changedData = false;
  }

  void anotherRunEndsIt() {
    engine_.beforeEvaluate = [](const std::stop_token& stop) {
      while (!stop.stop_requested())
        std::this_thread::yield();
    };
    const QString other = train("finished");
    openStopped();
    QTest::mouseClick(&button(), Qt::LeftButton);
    page_->openRun(other);
    settle();
    QCOMPARE(shownRun(), QString("finished"));
    QVERIFY(!button().isVisible());
    QCOMPARE(evaluations().currentText(), QString("Honest, step 40"));
  }

  void waitsForATraining() {
    openStopped();
    QVERIFY(button().isEnabled());
    TrainingConfig other = config_;
    other.steps = 100'000;
    controller_->start(other);
    QVERIFY(!button().isEnabled());
    QCOMPARE(button().toolTip(), QString("When the training has ended"));
    controller_->stop();
    QTRY_VERIFY(button().isEnabled());
  }

  void isNotOfferedWhereThereIsNothingToScore() {
    openStopped(false);
    QVERIFY(!button().isVisible());
  }

 private:
  void openStopped(bool withWeights = true) {
    config_.name = "stopped";
    const QString run = trainUntil(7);
    if (!withWeights) QVERIFY(QFile::remove(run + '/' + kLastWeights));
    makePage();
    page_->openRun(run);
    settle();
    QCOMPARE(shownRun(), QString("stopped"));
  }
  QLabel& offer() { return *find<QLabel>("evaluationOffer"); }
  QPushButton& button() { return *find<QPushButton>("evaluateRun"); }
};

QTEST_MAIN(TestRunEvaluation)
#include "tst_run_evaluation.moc"
