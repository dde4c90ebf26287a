// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/train/train_page_fixture.h"
#include "ui/queue/experiment_dialog.h"
#include "ui/queue/queue_panel.h"

#include <QLineEdit>

using namespace adnet;
using namespace adnet::ui;

class TestTrainExperiment : public QObject, private TrainPageFixture {
  Q_OBJECT

 private:
  ExperimentDialog* dialog() { return page_->findChild<ExperimentDialog*>(); }
  QAbstractButton* inDialog(const char* name) {
    return dialog()->findChild<QAbstractButton*>(name);
  }

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void queuesAnExperimentAndTrainsIt() {
    openImages();
    QSignalSpy finished(page_.get(), &TrainPage::runFinished);
    QTest::mouseClick(button("queue"), Qt::LeftButton);
    QVERIFY(dialog());
    QTRY_VERIFY(inDialog("queueExperiment")->isEnabled());
    QTest::mouseClick(inDialog("queueExperiment"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 6, 30000);
    QVERIFY(page_->findChild<QueuePanel*>()->isVisible());
    QCOMPARE(queue_->points().size(), std::size_t{6});
    for (std::size_t i = 0; i < 6; ++i) {
      const TrainingConfig config =
          readRunSummary(finished[static_cast<qsizetype>(i)].first().toString().toStdString())
              .config;
      QCOMPARE(config.method, i % 2 == 0 ? Method::AdNet : Method::FineTune);
      QCOMPARE(config.seed, 42 + i / 2);
      QCOMPARE(config.splitSeed.value_or(0), 42u);
    }
  }

  void theKeyOpensItWhileATrainingGoesOn() {
    openImages();
    beginLongRun();
    QVERIFY(button("queue")->isEnabled());
    QTest::keyClick(page_.get(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(dialog());
    QTRY_VERIFY(inDialog("queueExperiment")->isEnabled());
    QCOMPARE(controller_->state(), State::Running);
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(queue_->points().size(), std::size_t{6});
    QVERIFY(!queue_->running());
    // What stands in the queue is known when it is opened again.
    QTRY_VERIFY(!dialog());
    QTest::mouseClick(button("queue"), Qt::LeftButton);
    QTRY_COMPARE(dialog()->findChild<QLabel*>("experimentReason")->text(),
                 QString("All of these runs stand in the queue already."));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    queue_->pause();
    QTest::mouseClick(button("stop"), Qt::LeftButton);
    QTRY_COMPARE(controller_->state(), State::Idle);
  }

  // What cannot be trained as it is on Train may be an experiment, or says there why it is none.
  void needsImagesAlone() {
    QVERIFY(!button("queue")->isVisible());
    QTest::keyClick(page_.get(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!dialog());
    project_->edit([](TrainingConfig& config) { config.weights = "/nowhere/w.pth"; });
    openImages();
    QVERIFY(!button("train")->isEnabled());
    QTest::mouseClick(button("queue"), Qt::LeftButton);
    QVERIFY(dialog()->findChild<QLabel*>("experimentReason")->text().contains("is not there"));
    QVERIFY(!inDialog("queueExperiment")->isEnabled());
  }

  void noButtonIsCut() {
    openImages();
    page_->resize(840, 600);
    beginLongRun();
    for (const char* name : {"train", "queue", "pause", "stop"}) {
      const QAbstractButton* one = button(name);
      QVERIFY2(one->width() >= one->sizeHint().width(), name);
    }
    QTest::mouseClick(button("pause"), Qt::LeftButton);  // "Resume" is longer
    QVERIFY(button("pause")->width() >= button("pause")->sizeHint().width());
    QTest::mouseClick(button("stop"), Qt::LeftButton);
    QTRY_COMPARE(controller_->state(), State::Idle);
  }
};

QTEST_MAIN(TestTrainExperiment)
#include "tst_train_experiment.moc"
