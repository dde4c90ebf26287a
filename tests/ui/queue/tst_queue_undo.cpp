// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/queue/queue_panel_fixture.h"

using namespace adnet;
using namespace adnet::ui;

class TestQueueUndo : public QObject, private QueuePanelFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { beginPanel(); }
  void cleanup() { endPanel(); }

  void removedRowsComeBackToTheirPlaces() {
    fill(5);
    table().selectRow(1);
    QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table(), Qt::Key_Delete);
    QCOMPARE(seeds(), QString("1 4 5"));
    QVERIFY(banner_->isVisible());
    QCOMPARE(banner_->findChild<QLabel*>("bannerTitle")->text(), QString("2 run(s) taken out"));
    QTest::mouseClick(banner_->findChild<QPushButton*>("bannerAction0"), Qt::LeftButton);
    QTRY_COMPARE(seeds(), QString("1 2 3 4 5"));
    QVERIFY(!banner_->isVisible());
    QCOMPARE(selected(), QString("2 3"));
    QVERIFY(table().hasFocus());
    QTRY_COMPARE(written(), QString("1 2 3 4 5"));

    table().selectAll();
    QTest::keyClick(&table(), Qt::Key_Delete);
    QVERIFY(label("queueEmpty")->isVisible());
    QTest::keyClick(panel_->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(seeds(), QString("1 2 3 4 5"));
    QCOMPARE(states(), QString("Waiting, Waiting, Waiting, Waiting, Waiting"));
    QCOMPARE(selected(), QString("1 2 3 4 5"));
    QVERIFY(table().hasFocus());
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);  // nothing more to undo
    QTRY_COMPARE(written(), QString("1 2 3 4 5"));
    QVERIFY(!training_->isBusy());
  }

  void removalsAreUndoneStepByStep() {
    fill(5);
    table().selectRow(1);
    QTest::keyClick(&table(), Qt::Key_Delete);
    QTest::keyClick(&table(), Qt::Key_Delete);  // the one behind it
    table().selectRow(0);
    QTest::keyClick(&table(), Qt::Key_Delete);
    QCOMPARE(seeds(), QString("4 5"));
    banner_->dismiss();  // it is of the last one alone
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(seeds(), QString("1 4 5"));
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(seeds(), QString("1 3 4 5"));
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(seeds(), QString("1 2 3 4 5"));
    QCOMPARE(selected(), QString("2"));
    QTRY_COMPARE(written(), QString("1 2 3 4 5"));
  }

  // What failed has failed, and is not tried again unawares.
  void whatComesBackIsAsItWas() {
    engine_->before = [](const TrainingConfig& config) {
      if (config.seed == 1) throw Error(ErrorCode::Diverged, {}, "the loss is not finite");
    };
    queue_->append(configs(2));
    QTRY_COMPARE(shown(), QString("1 failed, 2 finished"));
    std::filesystem::remove_all(queue_->points()[1].folder);
    QTRY_COMPARE(shown(), QString("1 failed, 2 deleted"));
    table().setFocus();
    table().selectAll();
    QTest::keyClick(&table(), Qt::Key_Delete);
    QTRY_COMPARE(written(), QString());
    QTest::keyClick(panel_->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shown(), QString("1 failed, 2 deleted"));
    QTRY_VERIFY(!queue_->isLooking());
    QCOMPARE(engine_->seeds(), QString("1 2"));
  }

  void whatWasStoppedComesBackStopped() {
    queueThree();
    training_->stop();
    engine_->holdAt = 1000;
    QTRY_COMPARE(states(), QString("Stopped, Waiting, Waiting"));
    table().setFocus();
    table().selectRow(0);
    QTest::keyClick(&table(), Qt::Key_Delete);
    QTRY_COMPARE(written(), QString("2 3"));
    QTest::keyClick(panel_->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(states(), QString("Stopped, Waiting, Waiting"));
    QVERIFY(button("queueOpen")->isEnabled());
    QTRY_VERIFY(!queue_->isLooking());
    QCOMPARE(engine_->seeds(), QString("1"));
  }

  void theRunThatGoesOnKeepsTheQueueWorkingAfterUndo() {
    queueThree();
    table().setFocus();
    table().selectAll();
    QTest::keyClick(&table(), Qt::Key_Delete);
    QCOMPARE(seeds(), QString("1"));
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(seeds(), QString("1 2 3"));
    engine_->holdAt = 1000;
    QTRY_COMPARE(engine_->seeds(), QString("1 2 3"));
  }

  void whatIsFinishedIsCleared() {
    engine_->before = [](const TrainingConfig& config) {
      if (config.seed == 2) throw Error(ErrorCode::Diverged, {}, "the loss is not finite");
    };
    QVERIFY(!action("queueClear")->isEnabled());
    queue_->append(configs(4));
    QTRY_COMPARE(shown(), QString("1 finished, 2 failed, 3 finished, 4 finished"));
    std::filesystem::remove_all(queue_->points()[3].folder);
    QTRY_COMPARE(states().section(", ", -1), QString("Deleted"));
    choose("queueClear");
    QCOMPARE(seeds(), QString("2"));
    QTRY_COMPARE(label("queueSummary")->text(), QString("0 of 1 done. 1 failed."));
    QVERIFY(!action("queueClear")->isEnabled());
    QCOMPARE(listRuns(runs()).runs.size(), std::size_t{2});  // they stay
    QTest::keyClick(panel_->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shown(), QString("1 finished, 2 failed, 3 finished, 4 deleted"));
    QCOMPARE(label("queueSummary")->text(), QString("2 of 4 done. 1 failed. 1 deleted."));
  }

  void anotherFileTakesTheOfferToUndoAway() {
    fill(2);
    table().selectRow(0);
    QTest::keyClick(&table(), Qt::Key_Delete);
    QVERIFY(banner_->isVisible());
    QTRY_COMPARE(written(), QString("2"));
    queue_->open(toPath(scratch_->filePath("other/sweep.json")));
    QVERIFY(!banner_->isVisible());
    queue_->goHome();
    QTRY_COMPARE(states(), QString("Waiting"));
    QTest::keyClick(panel_->focusWidget(), Qt::Key_Z, Qt::ControlModifier);  // nothing to undo
    QTRY_COMPARE(written(), QString("2"));
  }

  // Which is not about the queue.
  void undoingLeavesAnotherMessage() {
    fill(2);
    table().selectRow(0);
    QTest::keyClick(&table(), Qt::Key_Delete);
    MessageBanner::Message other;
    other.title = "another";
    banner_->showMessage(other);
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(seeds(), QString("1 2"));
    QVERIFY(banner_->isVisible());
  }
};

QTEST_MAIN(TestQueueUndo)
#include "tst_queue_undo.moc"
