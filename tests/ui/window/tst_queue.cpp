// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/edit_sweep.h"
#include "tests/ui/window/main_window_fixture.h"
#include "ui/queue/queue_panel.h"

#include <QFileDialog>

using namespace adnet;
using namespace adnet::ui;
using QueueState = QueueController::State;

class TestWindowQueue : public QObject, MainWindowFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    begin();
    window_->project().setConfig(config(1));
    std::vector<TrainingConfig> points(2, config(6));
    for (TrainingConfig& point : points)
      point.data.root = "/not/there/birds";
    points[1].seed = 7;
    file_ = scratch_->filePath("sweeps/two.json");
    editSweep(toPath(file_), [&](Sweep& sweep) { appendPoints(sweep, points); });
  }
  void cleanup() { end(); }

  void aSweepIsOpenedByTheMenu() {
    QTimer::singleShot(0, this, [this] {
      auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
      QVERIFY(dialog);
      dialog->selectFile(file_);
      QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
    });
    menuAction("Open &sweep…")->trigger();
    QCOMPARE(toQString(window_->queue().file()), file_);
    QCOMPARE(window_->page(), QString("train"));
    QVERIFY(window_->findChild<QueuePanel*>()->isVisible());
    QTRY_COMPARE(window_->findChild<QTableView*>("queueTable")->model()->rowCount(), 2);
    QCOMPARE(window_->queue().state(), QueueState::Paused);
    QTest::mouseClick(go(), Qt::LeftButton);
    QTRY_COMPARE(window_->queue().state(), QueueState::Idle);
    QCOMPARE(summary(), QString("2 of 2 run(s) done."));
  }

  void isThereAgainAfterARestartAndWaitsToBeContinued() {
    engine_->aStep = std::chrono::milliseconds(50);
    window_->openSweep(file_);
    QTRY_COMPARE(window_->queue().state(), QueueState::Paused);
    QTest::mouseClick(go(), Qt::LeftButton);
    QTRY_VERIFY(window_->queue().running());
    QTRY_COMPARE(window_->training().state(), TrainingController::State::Running);
    QVERIFY(!window_->close());
    QVERIFY(bannerText("bannerAdvice").contains("stays in the queue"));
    QTest::mouseClick(bannerButton("bannerAction0"), Qt::LeftButton);  // stop and close
    QTRY_VERIFY(!window_->isVisible());
    QCOMPARE(readSweep(toPath(file_)).points.size(), std::size_t{2});

    engine_->aStep = std::chrono::milliseconds(1);
    restart();
    QCOMPARE(toQString(window_->queue().file()), file_);
    window_->showPage("train");
    QTRY_VERIFY(go()->isVisible());
    QCOMPARE(go()->text(), QString("Continue"));
    QTRY_COMPARE(summary(), QString("0 of 2 run(s) done. Paused."));
    QVERIFY(!window_->training().isBusy());
    QTest::mouseClick(go(), Qt::LeftButton);
    QTRY_COMPARE(window_->queue().state(), QueueState::Idle);
    QCOMPARE(summary(), QString("2 of 2 run(s) done."));
  }

  // It is asked of the queue, not of the one run that it was asked at.
  void theQuestionStaysWhileTheQueueWorks() {
    engine_->aStep = std::chrono::milliseconds(40);
    window_->openSweep(file_);
    QTRY_COMPARE(window_->queue().state(), QueueState::Paused);
    window_->queue().resume();
    QTRY_COMPARE(window_->training().state(), TrainingController::State::Running);
    QVERIFY(!window_->close());
    QTRY_VERIFY(window_->queue().points()[0].state == QueuePoint::State::Finished);
    QVERIFY(!banner().isHidden());
    QTest::mouseClick(bannerButton("bannerAction0"), Qt::LeftButton);  // stop and close
    QTRY_VERIFY(!window_->isVisible());
    QVERIFY(!window_->training().isBusy());
  }

  void theQuestionAnswersItselfWithTheLastRun() {
    engine_->aStep = std::chrono::milliseconds(20);
    window_->openSweep(file_);
    QTRY_COMPARE(window_->queue().state(), QueueState::Paused);
    window_->queue().resume();
    QTRY_COMPARE(window_->training().state(), TrainingController::State::Running);
    QVERIFY(!window_->close());
    QTRY_COMPARE(window_->queue().state(), QueueState::Idle);
    QTRY_VERIFY(banner().isHidden());
  }

  void theQueueIsTheRunsFoldersOwnAtFirst() {
    const auto own = toPath(scratch_->filePath("runs")) / "queue.json";
    QCOMPARE(window_->queue().file(), own);
    window_->openSweep(file_);
    menuAction("&Reset settings…")->trigger();
    QTest::mouseClick(bannerButton("bannerAction0"), Qt::LeftButton);
    QVERIFY(window_->queue().isAtHome());
  }

 private:
  QPushButton* go() const { return window_->findChild<QPushButton*>("queueGo"); }
  QString summary() const { return window_->findChild<QLabel*>("queueSummary")->text(); }

  QString file_;
};

QTEST_MAIN(TestWindowQueue)
#include "tst_queue.moc"
