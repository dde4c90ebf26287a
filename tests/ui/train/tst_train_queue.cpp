// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/fingerprint.h"
#include "core/data/open_dataset.h"
#include "tests/ui/train/train_page_fixture.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/curve_plot.h"
#include "ui/charts/evaluation_panel.h"
#include "ui/queue/experiment_dialog.h"
#include "ui/queue/queue_model.h"
#include "ui/queue/queue_panel.h"
#include "ui/shell/message_banner.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>

#include <atomic>

using namespace adnet;
using namespace adnet::ui;

class TestTrainQueue : public QObject, private TrainPageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    begin();
    holdAt_ = 1'000'000;
    engine_->beforeStep = [this](int step) {
      for (int i = 0; i < 8000 && step >= holdAt_; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
    openImages();
    engine_->fingerprint = fingerprintOf(openDataset(images_.source()));
  }
  void cleanup() {
    holdAt_ = 1'000'000;
    end();
  }

  void aQueuedRunShowsAsOneBegunByHand() {
    QSignalSpy started(page_.get(), &TrainPage::runStarted);
    QSignalSpy finished(page_.get(), &TrainPage::runFinished);
    queue_->append({project_->config()});
    // It is trained as it was queued, whatever is set meanwhile.
    project_->edit([](TrainingConfig& config) { config.steps = 7; });
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(started.size(), 1);
    QCOMPARE(curves().loss().pointCount(CurvesView::Total), std::size_t{60});
    QCOMPARE(curves().accuracy().pointCount(CurvesView::Test), std::size_t{3});
    QCOMPARE(page_->findChild<ConfusionView*>()->confusion().total(), 36);
    QVERIFY(page_->findChild<QPlainTextEdit*>()->toPlainText().contains("60"));
    QVERIFY(label("runWhat")->text().startsWith("Finished"));
    const std::string folder = finished.first().first().toString().toStdString();
    QCOMPARE(readRunSummary(folder).config.steps, 60);
    QTRY_VERIFY(queue_->state() == QueueController::State::Idle);
    QCOMPARE(label("trainSummary")->text(), QString("Trains on 21 image(s) of 3 class(es). Tests "
                                                    "on 9 image(s)."));
  }

  void theWordsAreTheQueuedRuns() {
    holdAt_ = 3;
    TrainingConfig second = project_->config();
    second.seed = 7;
    queue_->append({project_->config(), second});
    QTRY_COMPARE(queue_->step(), 2);
    const QString words = label("trainSummary")->text();
    QVERIFY2(words.startsWith("From the queue: seed 42. Trains “"), qPrintable(words));
    QVERIFY2(words.contains("Tests on 36 image(s)"), qPrintable(words));
    engine_->beforeStart = [this] { holdAt_ = 3; };  // the second is held, too
    holdAt_ = 1000;
    QTRY_VERIFY(label("trainSummary")->text().startsWith("From the queue: seed 7."));
  }

  // What is queued next is put together while the queue works.
  void theFormIsUsedWhileTheQueueWorks() {
    holdAt_ = 3;
    queue_->append({project_->config()});
    QTRY_COMPARE(queue_->step(), 2);
    auto* steps = find<NumberField>("steps");
    QVERIFY(steps->isEnabled());
    steps->setFocus();
    QVERIFY(!button("train")->isEnabled());
    QTest::keyClick(page_.get(), Qt::Key_Return, Qt::ControlModifier);
    holdAt_ = 1000;
    QTRY_VERIFY(queue_->state() == QueueController::State::Idle);
    QTRY_VERIFY(button("train")->isEnabled());
    QCOMPARE(page_->focusWidget(), steps);
    QCOMPARE(listRuns(project_->config().out).runs.size(), std::size_t{1});
  }

  void stopPausesTheQueueAndKeepsTheRun() {
    holdAt_ = 3;
    TrainingConfig second = project_->config();
    second.seed = 7;
    queue_->append({project_->config(), second});
    QTRY_COMPARE(queue_->step(), 2);
    QTest::mouseClick(button("stop"), Qt::LeftButton);
    holdAt_ = 1000;
    QTRY_COMPARE(controller_->state(), State::Idle);
    QTRY_COMPARE(button("queueGo")->text(), QString("Continue queue"));
    QTRY_COMPARE(label("queueSummary")->text(), QString("0 of 2 done. 1 stopped. Paused."));
    QVERIFY(label("queueSummary")->toolTip().contains("kept as it was; “Try again” goes on"));
    QCOMPARE(stateOf(0), QString("Stopped"));
    QVERIFY(!controller_->isBusy());
    QTest::mouseClick(button("queueGo"), Qt::LeftButton);
    QTRY_VERIFY(queue_->state() == QueueController::State::Idle);
    QTRY_VERIFY(label("queueSummary")->text().startsWith("1 of 2 done. 1 stopped"));
    QCOMPARE(stateOf(0) + ", " + stateOf(1), QString("Stopped, Finished"));

    QSignalSpy requested(page_.get(), &TrainPage::runRequested);
    find<QTableView>("queueTable")->selectRow(0);
    QTest::mouseClick(button("queueOpen"), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    const std::string folder = requested.first().first().toString().toStdString();
    QVERIFY(readRunSummary(folder).facts.status == RunStatus::Stopped);
    QTest::mouseClick(button("queueAgain"), Qt::LeftButton);
    QTRY_COMPARE(label("queueSummary")->text(), QString("2 of 2 done."));
    // It went on from its checkpoint.
    QCOMPARE(listRuns(project_->config().out).runs.size(), std::size_t{2});
    QVERIFY(readRunSummary(folder).facts.status == RunStatus::Finished);
  }

  // What holds a run, and what holds the queue, stand side by side.
  void theButtonsSayWhetherTheyHoldTheRunOrTheQueue() {
    const auto waits = [this] { return button("pause")->toolTip().contains("queue waits"); };
    const auto pauses = [this] { return button("stop")->toolTip().contains("pauses the queue"); };
    holdAt_ = 3;
    QTest::mouseClick(button("train"), Qt::LeftButton);  // by hand
    QTRY_VERIFY(button("pause")->isEnabled());
    QCOMPARE(button("pause")->text(), QString("Pause"));
    QVERIFY(button("pause")->toolTip().startsWith("Holds this run"));
    QVERIFY(!waits() && !pauses());
    TrainingConfig second = project_->config();
    second.seed = 7;
    queue_->append({second});
    QTRY_VERIFY(waits());
    QVERIFY(!pauses());                              // it goes on with what is queued
    engine_->beforeStart = [this] { holdAt_ = 3; };  // the second is held, too
    holdAt_ = 1000;
    QTRY_VERIFY(queue_->running() && button("pause")->isEnabled());
    QVERIFY(waits() && pauses());
    QCOMPARE(button("pause")->text(), QString("Pause"));
    QCOMPARE(button("queueGo")->text(), QString("Pause queue"));
    QTest::mouseClick(button("pause"), Qt::LeftButton);
    QTRY_COMPARE(button("pause")->text(), QString("Resume"));
    QCOMPARE(button("pause")->toolTip(), QString("Goes on with this run"));
    QCOMPARE(button("queueGo")->text(), QString("Pause queue"));
    QTest::mouseClick(button("pause"), Qt::LeftButton);
    holdAt_ = 1000;
    QTRY_VERIFY(queue_->state() == QueueController::State::Idle);
    QVERIFY(!waits() && !pauses());
  }

  void theQueueShowsItselfWhenSomethingIsToCome() {
    QVERIFY(!page_->findChild<QueuePanel*>()->isVisible());
    queue_->append({project_->config()});
    QTRY_VERIFY(page_->findChild<QueuePanel*>()->isVisible());
    QTRY_VERIFY(queue_->state() == QueueController::State::Idle);
    auto* tabs = page_->findChild<EvaluationPanel*>()->findChild<QTabWidget*>();
    tabs->setCurrentIndex(0);
    TrainingConfig second = project_->config();
    second.seed = 7;
    queue_->append({second});
    QTRY_VERIFY(page_->findChild<QueuePanel*>()->isVisible());
  }

  void anExperimentIsQueuedWhileARunGoesOn() {
    holdAt_ = 3;
    queue_->append({project_->config()});
    QTRY_COMPARE(queue_->step(), 2);
    QVERIFY(button("queue")->isVisible());
    QTest::mouseClick(button("queue"), Qt::LeftButton);
    auto* dialog = page_->findChild<ExperimentDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    // Two methods with three seeds; one of them is the run that goes on.
    auto* const queueAll = dialog->findChild<QPushButton*>("queueExperiment");
    QTRY_VERIFY(queueAll->text().contains('5'));  // it has looked at them
    QTest::mouseClick(queueAll, Qt::LeftButton);
    QTRY_COMPARE(queue_->points().size(), std::size_t{6});
    holdAt_ = 1000;
    QTRY_VERIFY(queue_->state() == QueueController::State::Idle);
    QCOMPARE(label("queueSummary")->text(), QString("6 of 6 done."));
    QCOMPARE(listRuns(project_->config().out).runs.size(), std::size_t{6});
  }

  void aFinishedRunIsAskedFor() {
    QSignalSpy requested(page_.get(), &TrainPage::runRequested);
    queue_->append({project_->config()});
    QTRY_VERIFY(queue_->state() == QueueController::State::Idle && !queue_->points().empty());
    find<QTableView>("queueTable")->selectRow(0);
    QTest::mouseClick(button("queueOpen"), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().toString(), toQString(queue_->points()[0].folder));
  }

  void aChangeThatCannotBeWrittenIsTold() {
    holdAt_ = 3;
    TrainingConfig second = project_->config();
    second.seed = 7;
    queue_->append({project_->config(), second});
    QTRY_COMPARE(queue_->step(), 2);
    std::filesystem::create_directory(queue_->file().string() + ".partial");  // in the way
    auto* table = find<QTableView>("queueTable");
    table->setFocus();
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    auto* banner = find<MessageBanner>("trainBanner");
    QTRY_VERIFY(banner->isVisible() &&
                !banner->findChild<QPushButton*>("bannerAction0"));  // nothing to undo
    QTRY_VERIFY(banner->findChild<QLabel*>("bannerTitle")->text().contains("cannot be written"));
  }

 private:
  QString stateOf(int row) {
    const QAbstractItemModel* rows = find<QTableView>("queueTable")->model();
    return rows->index(row, QueueModel::State).data().toString();
  }

  std::atomic<int> holdAt_ = 0;
};

QTEST_MAIN(TestTrainQueue)
#include "tst_train_queue.moc"
