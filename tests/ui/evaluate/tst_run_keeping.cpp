// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/evaluate/evaluate_page_fixture.h"
#include "ui/shell/message_banner.h"

#include <QLineEdit>

using namespace adnet;
using namespace adnet::ui;

class TestRunKeeping : public QObject, EvaluatePageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void renamesARunInPlace() {
    const QString run = train("mine");
    makePage();
    page_->openRun(run);
    settle();
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_F2);
    QWidget* editor = QApplication::focusWidget();
    QVERIFY(qobject_cast<QLineEdit*>(editor));
    QTest::keyClicks(editor, "gulls");
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(table().model()->index(0, 0).data().toString(), QString("gulls"));
    QTRY_COMPARE(find<QLabel>("openedRun")->text(), QString("gulls"));
    QCOMPARE(readRunSummary(toPath(run)).about.name, std::string("gulls"));
  }

  void aNoteIsKeptWithTheRun() {
    const QString run = train("mine");
    makePage();
    page_->openRun(run);
    settle();
    auto* note = find<QLineEdit>("runNote");
    QTest::mouseClick(note, Qt::LeftButton);
    QTest::keyClicks(note, "blurred on purpose");
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_COMPARE(readRunSummary(toPath(run)).about.note, std::string("blurred on purpose"));
    QTRY_VERIFY(table().model()->index(0, 0).data(Qt::ToolTipRole).toString().contains("purpose"));
    page_->openRun(train("other"));
    settle();
    QCOMPARE(note->text(), QString());
    page_->openRun(run);
    settle();
    QCOMPARE(note->text(), QString("blurred on purpose"));
  }

  void aRunGoesToTheTrashAndComesBack() {
    QVERIFY(QDir(scratch_->path()).mkdir("share"));
    qputenv("XDG_DATA_HOME", scratch_->filePath("share").toLocal8Bit());
    const QString run = train("mine");
    train("other");
    makePage();
    page_->openRun(run);
    settle();
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Delete);
    QTRY_COMPARE(table().model()->rowCount(), 1);
    QVERIFY(!QFileInfo::exists(run));
    QVERIFY(!find<QLabel>("openedRun")->isVisible());
    auto* banner = page_->findChild<MessageBanner*>();
    QVERIFY(banner->isVisible());
    QVERIFY(find<QLabel>("bannerTitle")->text().contains("mine"));
    QPushButton* undo = buttonCalled(*banner, "Undo");
    QVERIFY(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(table().model()->rowCount(), 2);
    QCOMPARE(readRunSummary(toPath(run)).facts.status, RunStatus::Finished);
    qunsetenv("XDG_DATA_HOME");
  }

  void aRunThatGoesOnIsNotDeleted() {
    config_.name = "live";
    const RunWriter writer(config_, "fake 1.0");
    makePage();
    table().selectRow(0);
    settle();
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Delete);
    settle();
    QVERIFY(QFileInfo::exists(toQString(writer.folder())));
    QVERIFY(page_->findChild<MessageBanner*>()->isVisible());
  }

  void findsRunsByTheirWords() {
    train("albatross");
    config_.method = Method::FineTune;
    train("gull");
    makePage();
    QTest::keyClick(page_.get(), Qt::Key_F, Qt::ControlModifier);
    auto* filter = find<QLineEdit>("runFilter");
    QTRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, "plain");
    QCOMPARE(table().model()->rowCount(), 1);
    QCOMPARE(table().model()->index(0, 0).data().toString(), QString("gull"));
    filter->clear();
    QCOMPARE(table().model()->rowCount(), 2);
  }

  void givesTheSettingsOfARunBack() {
    config_.learningRate = 1e-6;
    const QString run = train("mine");
    makePage();
    page_->openRun(run);
    settle();
    TrainingConfig asked;
    connect(page_.get(), &EvaluatePage::trainAgainRequested,
            [&](const TrainingConfig& config) { asked = config; });
    QTest::mouseClick(find<QPushButton>("trainAgainButton"), Qt::LeftButton);
    QCOMPARE(asked.learningRate, 1e-6);
    QCOMPARE(asked.data, config_.data);
  }
};

QTEST_MAIN(TestRunKeeping)
#include "tst_run_keeping.moc"
