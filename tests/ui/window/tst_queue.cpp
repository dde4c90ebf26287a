// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/edit_sweep.h"
#include "tests/ui/window/main_window_fixture.h"
#include "ui/charts/evaluation_panel.h"
#include "ui/evaluate/evaluate_page.h"
#include "ui/queue/queue_model.h"
#include "ui/queue/queue_panel.h"
#include "ui/train/train_page.h"
#include "ui/window/training_status.h"

#include <QFileDialog>
#include <QTabWidget>

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
    QCOMPARE(summary(), QString("2 of 2 done."));
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
    QCOMPARE(go()->text(), QString("Continue queue"));
    QTRY_COMPARE(summary(), QString("0 of 2 done. Paused."));
    QVERIFY(!window_->training().isBusy());
    QTest::mouseClick(go(), Qt::LeftButton);
    QTRY_COMPARE(window_->queue().state(), QueueState::Idle);
    QCOMPARE(summary(), QString("2 of 2 done."));
  }

  void aPausedQueueIsToldOnEveryPage() {
    auto* status = window_->findChild<TrainingStatus*>();
    auto* notice = status->findChild<QPushButton*>("queueNotice");
    auto* what = status->findChild<QLabel*>("statusWhat");
    QVERIFY(!notice->isVisible());
    QVERIFY(what->isVisible());
    window_->openSweep(file_);
    restart();  // as it is found the next day
    window_->showPage("data");
    status = window_->findChild<TrainingStatus*>();
    notice = status->findChild<QPushButton*>("queueNotice");
    what = status->findChild<QLabel*>("statusWhat");
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->text(), QString("Queue paused\n2 run(s) wait"));
    QVERIFY(!what->isVisible());  // no "Ready"
    auto* tabs = window_->findChild<TrainPage*>()->findChild<EvaluationPanel*>();
    tabs->findChild<QTabWidget*>()->setCurrentIndex(0);
    QTest::mouseClick(notice, Qt::LeftButton);
    QCOMPARE(window_->page(), QString("train"));
    QVERIFY(window_->findChild<QueuePanel*>()->isVisible());

    window_->resize(900, 700);
    QTRY_COMPARE(notice->text(), QString("2"));
    QVERIFY(notice->toolTip().startsWith("Queue paused, 2 run(s) wait"));
    window_->resize(1280, 800);
    QTRY_COMPARE(notice->text(), QString("Queue paused\n2 run(s) wait"));
    auto* onPage = window_->findChild<TrainPage*>()->findChild<QPushButton*>("queueNotice");
    QCOMPARE(onPage->text(), QString("Queue paused · 2 run(s) wait"));
    tabs->findChild<QTabWidget*>()->setCurrentIndex(0);
    QVERIFY(!window_->findChild<QueuePanel*>()->isVisible());
    QTest::mouseClick(onPage, Qt::LeftButton);
    QVERIFY(window_->findChild<QueuePanel*>()->isVisible());
    QTest::mouseClick(go(), Qt::LeftButton);
    QVERIFY(!notice->isVisible());
    QVERIFY(!onPage->isVisible());
    QTRY_COMPARE(window_->queue().state(), QueueState::Idle);
    QVERIFY(what->isVisible());
  }

  // In a small window, too.
  void whatIsTakenOutLeavesRoomForTheRest() {
    window_->resize(1024, 700);
    window_->openSweep(file_);
    auto* table = window_->findChild<QTableView*>("queueTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Delete);
    QPushButton* undo = nullptr;
    for (auto* button : window_->findChildren<QPushButton*>("bannerAction0")) {
      if (button->isVisible()) undo = button;
    }
    QVERIFY(undo);
    QCOMPARE(undo->text(), QString("Undo"));
    const auto* title = undo->parentWidget()->findChild<QLabel*>("bannerTitle");
    QTRY_VERIFY(title->height() >= title->heightForWidth(title->width()));
    QTRY_VERIFY2(table->viewport()->height() >= table->rowHeight(0),
                 qPrintable(QString::number(table->viewport()->height())));
    for (const char* name : {"queueGo", "queueMore"}) {
      auto* button = window_->findChild<QAbstractButton*>(name);
      QVERIFY2(!button->visibleRegion().isEmpty(), name);
      QCOMPARE(button->visibleRegion().boundingRect(), button->rect());
    }
  }

  void theListHasTheRoomOfItsTab_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("rows");
    QTest::newRow("usual") << QSize(1280, 800) << 5.;
    QTest::newRow("small") << QSize(1024, 700) << 4.;
  }
  void theListHasTheRoomOfItsTab() {
    QFETCH(QSize, size);
    QFETCH(double, rows);
    std::vector<TrainingConfig> points(12, config(6));
    for (std::size_t i = 0; i < points.size(); ++i) {
      points[i].data.root = "/not/there/birds";
      points[i].seed = 10 + i;
    }
    editSweep(toPath(file_), [&](Sweep& sweep) { appendPoints(sweep, points); });
    window_->resize(size);
    window_->openSweep(file_);
    const auto* table = window_->findChild<QTableView*>("queueTable");
    QTRY_COMPARE(table->model()->rowCount(), 14);
    const auto* summary = window_->findChild<QLabel*>("queueSummary");
    QTRY_COMPARE(summary->text(), QString("0 of 14 done. Paused."));
    QTRY_VERIFY(summary->height() < 2 * summary->fontMetrics().height());
    const auto shown = [&] { return 1. * table->viewport()->height() / table->rowHeight(0); };
    QTRY_VERIFY2(shown() >= rows, qPrintable(QString::number(shown())));
    for (const QAbstractButton* button :
         window_->findChild<QueuePanel*>()->findChildren<QAbstractButton*>()) {
      if (!button->isVisible() || button->text().isEmpty()) continue;
      QTRY_VERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
      QCOMPARE(button->visibleRegion().boundingRect(), button->rect());
    }
  }

  // The run that is deleted on Evaluate is not trained again, unless it comes back.
  void aRunThatIsDeletedOnEvaluateStaysDeleted() {
    qputenv("XDG_DATA_HOME", scratch_->filePath("share").toLocal8Bit());  // for the trash
    const auto tidy = qScopeGuard([] { qunsetenv("XDG_DATA_HOME"); });
    TrainingConfig one = config(6);
    one.data.root = "/not/there/birds";
    window_->queue().append({one});
    QTRY_COMPARE(firstState(), QString("Finished"));
    window_->openPath(toQString(window_->queue().points()[0].folder));
    QTRY_VERIFY(window_->isSettled());
    auto* page = window_->findChild<EvaluatePage*>();
    auto* list = page->findChild<QTableView*>("runTable");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_COMPARE(firstState(), QString("Deleted"));
    QCOMPARE(window_->queue().state(), QueueState::Idle);
    QCOMPARE(summary(), QString("0 of 1 done. 1 deleted."));
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(firstState(), QString("Finished"));
    QCOMPARE(summary(), QString("1 of 1 done."));
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
  QString firstState() const {  // as the table shows it
    const auto* model = window_->findChild<QTableView*>("queueTable")->model();
    return model->index(0, QueueModel::State).data().toString();
  }
  QString summary() const { return window_->findChild<QLabel*>("queueSummary")->text(); }

  QString file_;
};

QTEST_MAIN(TestWindowQueue)
#include "tst_queue.moc"
