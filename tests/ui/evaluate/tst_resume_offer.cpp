// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Going on with a run that was stopped, or with a finished one to more steps.
#include "core/run/backbones.h"
#include "tests/ui/evaluate/evaluate_page_fixture.h"
#include "ui/shell/widgets.h"

#include <QInputDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QSpinBox>

using namespace adnet;
using namespace adnet::ui;

class TestResumeOffer : public QObject, EvaluatePageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void goesOnWithAStoppedRun() {
    const QString folder = trainUntil(7);
    makePage();
    page_->openRun(folder);
    settle();
    QVERIFY(button().isVisible());
    QCOMPARE(find<QLabel>("resumeOffer")->text(), QString("Stopped at step 7 of 40."));
    QVERIFY(!further().isVisible());
    QSignalSpy asked(page_.get(), &EvaluatePage::resumeRequested);
    QTest::mouseClick(&button(), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    const auto request = asked[0][1].value<RunToResume>();
    QCOMPARE(toQString(request.folder), folder);
    QVERIFY(!request.steps);
    QVERIFY(request.data.empty());
    controller_->goOn(request);
    QVERIFY(!button().isEnabled());
    QTRY_VERIFY(!controller_->isBusy());
    page_->refresh();
    settle();
    page_->openRun(folder);
    settle();
    QVERIFY(!button().isVisible());
    QVERIFY(further().isVisible());
    const QString summary = find<QLabel>("openedRunSummary")->text();
    QVERIFY2(summary.contains(QRegularExpression("40.step")), qPrintable(summary));
  }

  // Of another's run, it is another's program.
  void saysThatAScriptIsAProgram() {
    config_.backbone = kTorchScript;
    config_.weights = ADNET_TEST_DATA "/parity/model/map.pt";
    const QString stopped = trainUntil(7);
    const QString finished = train("finished");
    makePage();
    page_->openRun(stopped);
    settle();
    const QString warning = " Its network is a program: only if you trust it.";
    QCOMPARE(find<ElidedLabel>("resumeOffer")->fullText(), "Stopped at step 7 of 40." + warning);
    page_->openRun(finished);
    settle();
    QVERIFY2(further().toolTip().endsWith(warning), qPrintable(further().toolTip()));
  }

  void withoutACheckpointThereIsNothingToGoOnWith() {
    const QString folder = trainUntil(7);
    keepCheckpoints(toPath(folder), 0);
    makePage();
    page_->openRun(folder);
    settle();
    QVERIFY(!button().isVisible());
  }

  void trainsAFinishedRunFurther() {
    const QString folder = train("finished");
    makePage();
    page_->openRun(folder);
    settle();
    QVERIFY(!button().isVisible());
    QVERIFY(further().isVisible());
    QSignalSpy asked(page_.get(), &EvaluatePage::resumeRequested);
    QTest::mouseClick(&further(), Qt::LeftButton);
    auto* dialog = page_->findChild<QInputDialog*>("furtherSteps");
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY2(dialog->labelText().contains("40 steps"), qPrintable(dialog->labelText()));
    QCOMPARE(dialog->intValue(), 80);
    QCOMPARE(dialog->intMinimum(), 41);
    auto* field = dialog->findChild<QSpinBox*>();
    field->selectAll();
    QTest::keyClicks(field, "60");
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked[0][1].value<RunToResume>().steps, std::optional<int>(60));
  }

  void namesTheProgramThatTrainsIt() {
    const RunWriter writer(config_, "fake 1.0");
    makePage();
    page_->openRun(toQString(writer.folder()));
    settle();
    QVERIFY(!find<QLabel>("resumeOffer")->isVisible());  // this one, which shows it on Train
    QFile file(toQString(writer.folder() / "run.json"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    auto json = QJsonDocument::fromJson(file.readAll()).object();
    auto facts = json["run"].toObject();
    QCOMPARE(facts["owner"].toObject()["process"].toInt(),
             static_cast<int>(QCoreApplication::applicationPid()));
    facts["owner"] = QJsonObject{{"machine", "cluster-7"},
                                 {"program", "adnet"},
                                 {"process", 4711},
                                 {"since", "2026-01-31T12:00:00Z"}};
    json["run"] = facts;
    file.resize(0);
    file.seek(0);
    file.write(QJsonDocument(json).toJson());
    file.close();
    page_->openRun(toQString(writer.folder()));
    settle();
    QVERIFY(find<QLabel>("resumeOffer")->isVisible());
    const QString text = static_cast<ElidedLabel*>(find<QLabel>("resumeOffer"))->fullText();
    QVERIFY2(text.startsWith("Trained by adnet on cluster-7 (process 4711) since "),
             qPrintable(text));
    QVERIFY(!button().isVisible());
  }

  void waitsForATraining() {
    const QString folder = trainUntil(7);
    makePage();
    page_->openRun(folder);
    settle();
    TrainingConfig other = config_;
    other.steps = 100'000;
    controller_->start(other);
    QVERIFY(!button().isEnabled());
    QCOMPARE(button().toolTip(), QString("When the training has ended"));
    controller_->stop();
    QTRY_VERIFY(button().isEnabled());
  }

 private:
  QPushButton& button() { return *find<QPushButton>("resumeRun"); }
  QPushButton& further() { return *find<QPushButton>("trainFurther"); }
};

QTEST_MAIN(TestResumeOffer)
#include "tst_resume_offer.moc"
