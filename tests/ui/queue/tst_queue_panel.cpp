// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/queue/queue_panel_fixture.h"

#include <QAction>
#include <QDropEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace adnet;
using namespace adnet::ui;
using State = QueueController::State;

class TestQueuePanel : public QObject, private QueuePanelFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { beginPanel(); }
  void cleanup() { endPanel(); }

  void anEmptyQueueSaysWhatToDo() {
    QVERIFY(label("queueEmpty")->isVisible());
    QVERIFY(label("queueEmpty")->text().contains("Open sweep…"));
    QVERIFY(!table().isVisible());
    QVERIFY(!button("queueGo")->isVisible());
    QVERIFY(!button("queueRemove")->isVisible());
    queue_->append(configs(1));
    QTRY_VERIFY(table().isVisible());
    QVERIFY(!label("queueEmpty")->isVisible());
    QTRY_COMPARE(label("queueSummary")->text(), QString("1 of 1 done."));
    table().setFocus();
    table().selectRow(0);
    QTest::keyClick(&table(), Qt::Key_Delete);
    QVERIFY(label("queueEmpty")->isVisible());
    QTRY_COMPARE(written(), QString());
  }

  void isPausedAndGoesOn() {
    queueThree();
    QCOMPARE(button("queueGo")->text(), QString("Pause queue"));
    click("queueGo");
    QCOMPARE(queue_->state(), State::Paused);
    QCOMPARE(button("queueGo")->text(), QString("Continue queue"));
    engine_->holdAt = 1000;
    QTRY_COMPARE(shown(), QString("1 finished, 2 waiting, 3 waiting"));
    QTRY_VERIFY(label("queueSummary")->text().endsWith("Paused."));
    click("queueGo");
    QVERIFY(button("queueGo")->hasFocus());
    QTRY_COMPARE(queue_->state(), State::Idle);
    QVERIFY(!button("queueGo")->isVisible());
    QVERIFY(table().hasFocus());
    QCOMPARE(label("queueSummary")->text(), QString("3 of 3 done."));
  }

  void theRunThatBeginsIsInSight() {
    engine_->before = [](const TrainingConfig& config) {  // all but the last
      if (config.seed < 12) throw Error(ErrorCode::Diverged, {}, "the loss is not finite");
    };
    engine_->holdAt = 3;
    queue_->append(configs(12));
    QTRY_VERIFY(table().isVisible());
    QVERIFY(!table().viewport()->rect().contains(centre(11)));
    QTRY_COMPARE(queue_->step(), 2);
    QVERIFY(table().viewport()->rect().contains(centre(11)));
    table().scrollToTop();  // a person looks at what failed
    Q_EMIT queue_->changed();
    QVERIFY(!table().viewport()->rect().contains(centre(11)));
  }

  // A person reads there, or is about to press.
  void noRowMovesAwayFromUnderTheMouse() {
    engine_->holdAt = 3;
    queue_->append(configs(30));
    QTRY_COMPARE(queue_->step(), 2);
    QScrollBar& bar = *table().verticalScrollBar();
    bar.setValue(bar.maximum() / 2);
    const int place = bar.value();
    QTest::mouseMove(table().viewport(), table().viewport()->rect().center());
    QTRY_VERIFY(table().viewport()->underMouse());
    engine_->before = [this](const TrainingConfig& config) {  // one run finishes, others begin
      engine_->holdAt = config.seed < 4 ? 1000 : 3;
      if (config.seed == 3) throw Error(ErrorCode::Diverged, {}, "the loss is not finite");
    };
    engine_->holdAt = 1000;
    QTRY_COMPARE(state(3).left(4), QString("Step"));
    QCOMPARE(state(2).left(6), QString("Failed"));
    QVERIFY(!table().viewport()->rect().contains(centre(3)));
    QCOMPARE(bar.value(), place);
    queue_->move({key(30)}, key(5));
    queue_->append({config(31)});
    QTRY_COMPARE(table().model()->rowCount(), 31);
    QCOMPARE(bar.value(), place);
  }

  void rowsAreMovedByKeys() {
    fill(5);
    table().selectRow(1);
    QTest::keyClick(&table(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(seeds(), QString("1 3 2 4 5"));
    QCOMPARE(selected(), QString("2"));
    QTest::keyClick(&table(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(&table(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(&table(), Qt::Key_Down, Qt::AltModifier);  // it is the last already
    QCOMPARE(seeds(), QString("1 3 4 5 2"));
    QTest::keyClick(&table(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(selected(), QString("5 2"));
    QTest::keyClick(&table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(seeds(), QString("1 3 5 2 4"));
    QCOMPARE(selected(), QString("5 2"));
    QTRY_COMPARE(written(), QString("1 3 5 2 4"));
  }

  void theRowBehindARemovedOneIsChosen() {
    fill(4);
    table().setFocus();
    table().selectRow(1);
    QTest::keyClick(&table(), Qt::Key_Delete);
    QCOMPARE(seeds(), QString("1 3 4"));
    QCOMPARE(selected(), QString("3"));
    QTest::keyClick(&table(), Qt::Key_Delete);
    QTest::keyClick(&table(), Qt::Key_Delete);
    QCOMPARE(seeds(), QString("1"));
    QCOMPARE(selected(), QString("1"));
  }

  void aNarrowTableLeavesTheTimeOut() {
    fill(4);
    const auto nameWidth = [this] { return table().columnWidth(QueueModel::Run); };
    QVERIFY(!table().isColumnHidden(QueueModel::Time));
    const int least = table().fontMetrics().horizontalAdvance("100 % · Plain");
    window_->resize(260, 320);
    QVERIFY(table().isColumnHidden(QueueModel::Time));
    QVERIFY2(nameWidth() >= least, qPrintable(QString::number(nameWidth())));
    window_->resize(420, 320);
    QVERIFY(!table().isColumnHidden(QueueModel::Time));
  }

  // As many buttons as there is room for, on one line; the menu has all.
  void aNarrowPanelHasFewerButtons() {
    fill(4);
    const auto seen = [this] {
      QStringList names;
      for (const char* name : {"queueGo", "queueOpen", "queueRemove", "queueAgain"}) {
        if (button(name)->isVisible()) names.append(name);
      }
      return names.join(' ');
    };
    window_->resize(600, 320);
    QCOMPARE(seen(), QString("queueGo queueOpen queueRemove queueAgain"));
    const int line = button("queueGo")->y();
    QCOMPARE(button("queueAgain")->y(), line);
    window_->resize(230, 320);
    QCOMPARE(seen(), QString("queueGo"));
    QCOMPARE(window_->width(), 230);
    auto* more = panel_->findChild<QToolButton*>("queueMore");
    QCOMPARE(more->menu()->actions(), table().actions());
    QVERIFY(panel_->rect().contains(QRect(more->mapTo(panel_, QPoint()), more->size())));
    table().selectRow(1);
    choose("queueRemove");
    QCOMPARE(seeds(), QString("1 3 4"));
    queue_->resume();  // there is more room without the button that goes on
    QTRY_COMPARE(queue_->state(), State::Idle);
    QVERIFY2(seen().startsWith("queueOpen"), qPrintable(seen()));
  }

  void rowsAreMovedByDragging() {
    fill(4);
    table().selectRow(0);
    drop(0, 2, Half::Lower);
    QCOMPARE(seeds(), QString("2 3 1 4"));
    QCOMPARE(selected(), QString("1"));
    drop(3, 0, Half::Upper);
    QCOMPARE(seeds(), QString("4 2 3 1"));
    QTRY_COMPARE(written(), QString("4 2 3 1"));
    QCOMPARE(table().model()->rowCount(), 4);
  }

  // There is nothing above the first, nor below the last.
  void nothingIsMovedBeyondTheEnds() {
    queueThree();
    const auto action = [this](const QString& text) {
      const QList<QAction*> all = table().actions();
      return *std::ranges::find(all, text, &QAction::text);
    };
    table().selectRow(0);
    QVERIFY(!action("Move up")->isEnabled());
    QVERIFY(action("Move down")->isEnabled());
    table().selectRow(2);
    QVERIFY(action("Move up")->isEnabled());
    QVERIFY(!action("Move down")->isEnabled());
    QTest::keyClick(&table(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(seeds(), QString("1 2 3"));
    table().clearSelection();
    QVERIFY(!action("Move up")->isEnabled());
    QVERIFY(!action("Move down")->isEnabled());
  }

  void whatGoesOnIsNotRemoved() {
    queueThree();
    table().selectRow(0);
    QVERIFY(!button("queueRemove")->isEnabled());
    QVERIFY(button("queueRemove")->toolTip().contains("stop it first"));
    QTest::keyClick(&table(), Qt::Key_Delete);
    QCOMPARE(seeds(), QString("1 2 3"));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, centre(2));
    QVERIFY(button("queueRemove")->isEnabled());
    click("queueRemove");
    QCOMPARE(seeds(), QString("1 2"));
    table().clearSelection();
    QVERIFY(table().hasFocus());  // the button has nothing to do any more
    table().setFocus();
    table().selectAll();
    QTest::keyClick(&table(), Qt::Key_Delete);
    QCOMPARE(seeds(), QString("1"));
  }

  void whatFailedIsTriedAgain() {
    engine_->before = [](const TrainingConfig& config) {
      if (config.seed == 1) throw Error(ErrorCode::Diverged, {}, "the loss is not finite");
    };
    queue_->append(configs(2));
    QTRY_COMPARE(shown(), QString("1 failed, 2 finished"));
    QTRY_COMPARE(label("queueSummary")->text(), QString("1 of 2 done. 1 failed."));
    table().selectRow(1);
    QVERIFY(!button("queueAgain")->isEnabled());
    table().selectRow(0);
    QVERIFY(button("queueAgain")->isEnabled());
    QVERIFY(!button("queueOpen")->isEnabled());
    engine_->before = {};
    click("queueAgain");
    QTRY_COMPARE(shown(), QString("1 finished, 2 finished"));
    QVERIFY(!button("queueAgain")->isEnabled());
    QVERIFY(button("queueOpen")->isEnabled());
  }

  // A person who deletes a run does not want it to be trained again unawares.
  void aDeletedRunIsTrainedAgainWhenThatIsAskedFor() {
    queue_->append(configs(2));
    QTRY_COMPARE(shown(), QString("1 finished, 2 finished"));
    const auto folder = queue_->points()[0].folder;
    const auto away = toPath(scratch_->filePath("away"));
    std::filesystem::rename(folder, away);
    QTRY_COMPARE(states(), QString("Deleted, Finished"));
    QCOMPARE(label("queueSummary")->text(), QString("1 of 2 done. 1 deleted."));
    QVERIFY(!button("queueGo")->isVisible());
    std::filesystem::rename(away, folder);
    QTRY_COMPARE(states(), QString("Finished, Finished"));

    std::filesystem::rename(folder, away);
    QTRY_COMPARE(states(), QString("Deleted, Finished"));
    queue_->append({config(3)});
    QTRY_COMPARE(states(), QString("Deleted, Finished, Finished"));
    QCOMPARE(engine_->seeds(), QString("1 2 3"));
    table().selectRow(0);
    QVERIFY(!button("queueOpen")->isEnabled());
    click("queueAgain");
    QTRY_COMPARE(states(), QString("Finished, Finished, Finished"));
    QCOMPARE(engine_->seeds(), QString("1 2 3 1"));
  }

  void aRunIsStillDeletedAfterARestart() {
    queue_->append(configs(2));
    QTRY_COMPARE(shown(), QString("1 finished, 2 finished"));
    const auto folder = queue_->points()[1].folder;
    delete panel_;
    end();
    std::filesystem::remove_all(folder);  // while the program does not look
    start();
    showPanel();
    QTRY_COMPARE(states(), QString("Finished, Deleted"));
    QVERIFY(!button("queueGo")->isVisible());
    queue_->append({config(2)});  // by the person
    QTRY_COMPARE(states(), QString("Finished, Finished"));
    QCOMPARE(engine_->seeds(), QString("1 2 2"));
  }

  // At once, though the queue is paused; the others wait.
  void anInterruptedRunIsResumedFromItsRow_data() {
    QTest::addColumn<bool>("restarts");
    QTest::newRow("stopped before") << false;
    QTest::newRow("of an earlier start") << true;
  }
  void anInterruptedRunIsResumedFromItsRow() {
    QFETCH(const bool, restarts);
    queueThree();
    table().selectRow(0);
    QVERIFY(!action("queueResume")->isEnabled());  // it goes on
    training_->stop();
    engine_->holdAt = 1000;
    QTRY_COMPARE(states(), QString("Stopped, Waiting, Waiting"));
    const std::filesystem::path folder = queue_->points()[0].folder;
    if (restarts) {
      delete panel_;
      restart();
      showPanel();
      QTRY_COMPARE(states(), QString("Interrupted, Waiting, Waiting"));
      QTRY_VERIFY(table().isVisible());
    }
    table().selectRow(1);
    QVERIFY(!action("queueResume")->isEnabled());
    table().selectRow(0);
    QVERIFY(action("queueResume")->isEnabled());
    choose("queueResume");
    QTRY_COMPARE(states(), QString("Finished, Waiting, Waiting"));
    QTRY_VERIFY(!training_->isBusy());
    QVERIFY(queue_->points()[0].folder == folder);
    QCOMPARE(queue_->state(), QueueController::State::Paused);
    QCOMPARE(engine_->seeds(), QString("1 1"));
    QVERIFY(!action("queueResume")->isEnabled());
  }

  void aFinishedRunIsOpened() {
    queue_->append(configs(2));
    QTRY_COMPARE(shown(), QString("1 finished, 2 finished"));
    QSignalSpy requested(panel_, &QueuePanel::runRequested);
    const QString folder = toQString(queue_->points()[1].folder);
    table().selectRow(1);
    click("queueOpen");
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.last().first().toString(), folder);
    QTest::keyClick(&table(), Qt::Key_Return);
    QCOMPARE(requested.size(), 2);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, centre(0));
    QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, centre(0));
    QCOMPARE(requested.size(), 3);
    QCOMPARE(requested.last().first().toString(), toQString(queue_->points()[0].folder));
  }

  void saysWhyItPaused() {
    engine_->before = [](const TrainingConfig&) {
      throw Error(ErrorCode::EngineUnavailable, "libadnet-engine.so", "cannot be opened");
    };
    queue_->append(configs(1));
    auto* trouble = panel_->findChild<QWidget*>("queueTrouble");
    QTRY_VERIFY(trouble->isVisible());
    QCOMPARE(label("bannerTitle")->text(), QString("The training engine cannot be loaded"));
    QVERIFY(label("bannerDetail")->text().contains("cannot be opened"));
    QTest::mouseClick(panel_->findChild<QAbstractButton*>("bannerClose"), Qt::LeftButton);
    Q_EMIT queue_->changed();
    QVERIFY(!trouble->isVisible());  // it has been read
    QTRY_COMPARE(shown(), QString("1 waiting"));
    engine_->before = [](const TrainingConfig&) {
      throw Error(ErrorCode::CannotWrite, "/full", "cannot be written");
    };
    click("queueGo");
    QTRY_VERIFY(trouble->isVisible());
    QCOMPARE(label("bannerTitle")->text(), QString("“full” cannot be written"));
    QTRY_COMPARE(shown(), QString("1 waiting"));
    engine_->before = {};
    click("queueGo");
    QVERIFY(!trouble->isVisible());
    QTRY_COMPARE(shown(), QString("1 finished"));
  }

  void anotherFileIsNamedAndLeft() {
    QVERIFY(!label("queueFile")->isVisible());
    const auto other = toPath(scratch_->filePath("other/sweep.json"));
    editSweep(other, [](Sweep& sweep) { appendPoints(sweep, configs(2)); });
    queue_->open(other);
    QVERIFY(label("queueFile")->isVisible());
    QVERIFY(label("queueFile")->toolTip().isEmpty() ||
            label("queueFile")->toolTip() == toQString(other));
    QTRY_COMPARE(table().model()->rowCount(), 2);
    click("queueHome");
    QVERIFY(!label("queueFile")->isVisible());
    QTRY_VERIFY(label("queueEmpty")->isVisible());
  }

 private:
  enum class Half { Upper, Lower };

  // As the system does when somebody drags a row.
  void drop(int row, int onto, Half half) {
    const std::unique_ptr<QMimeData> data(
        table().model()->mimeData({table().model()->index(row, 0)}));
    const QPoint at = centre(onto) + QPoint(0, half == Half::Upper ? -8 : 8);
    QDragEnterEvent enter(at, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(table().viewport(), &enter);
    QDragMoveEvent move(at, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(table().viewport(), &move);
    QVERIFY(move.isAccepted());
    QDropEvent drop(at, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(table().viewport(), &drop);
  }
};

QTEST_MAIN(TestQueuePanel)
#include "tst_queue_panel.moc"
