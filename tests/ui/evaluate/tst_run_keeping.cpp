// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/evaluate/evaluate_page_fixture.h"
#include "ui/evaluate/run_list_panel.h"
#include "ui/shell/message_banner.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSplitter>
#include <QToolButton>

using namespace adnet;
using namespace adnet::ui;

class TestRunKeeping : public QObject, EvaluatePageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    begin();
    qputenv("XDG_DATA_HOME", scratch_->filePath("fresh/share").toLocal8Bit());
  }
  void cleanup() {
    end();
    qunsetenv("XDG_DATA_HOME");
  }

  void theKeysOpenTheMenuOfTheChosenRun() {
    const QString run = train("mine");
    train("other");
    makePage();
    page_->openRun(run);
    settle();
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_F10, Qt::ShiftModifier);
    QWidget* menu = QApplication::activePopupWidget();
    QVERIFY(menu);
    const QRect row = table().visualRect(table().currentIndex());
    QVERIFY(row.contains(table().viewport()->mapFromGlobal(menu->pos())));
    menu->close();
    // Of no run there is nothing to do.
    find<QLineEdit>("runFilter")->setText("no such run");
    QTest::keyClick(&table(), Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(!QApplication::activePopupWidget());
  }

  void accuraciesAreReadInLargeLetters() {
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(1.5 * usual.pointSizeF());
    QApplication::setFont(large);
    train("mine");
    makePage();
    page_->findChild<QSplitter*>()->setSizes({440, 660});  // room for both
    QTRY_VERIFY(!table().isColumnHidden(RunListModel::Paper));
    const QHeaderView& header = *table().horizontalHeader();
    for (const int column : {RunListModel::Honest, RunListModel::Paper}) {
      const QString title = table().model()->headerData(column, Qt::Horizontal).toString();
      QVERIFY(header.sectionSize(column) > header.fontMetrics().horizontalAdvance(title));
      QVERIFY(header.sectionSize(column) > table().fontMetrics().horizontalAdvance("100.0 %"));
    }
    page_.reset();
    QApplication::setFont(usual);
  }

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

  void renamesTheOpenedRunByADoubleClick() {
    const QString run = train("mine");
    makePage();
    page_->openRun(run);
    settle();
    auto* editor = find<QLineEdit>("runTitleEditor");
    QVERIFY(editor->isHidden());
    QTest::mouseDClick(find<QLabel>("openedRun"), Qt::LeftButton);
    QTRY_VERIFY(editor->hasFocus());
    QCOMPARE(editor->selectedText(), QString("mine"));
    QTest::keyClicks(editor, "gulls");
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(editor->isHidden());
    QCOMPARE(find<QLabel>("openedRun")->text(), QString("mine"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    QTRY_VERIFY(editor->hasFocus());
    QTest::keyClicks(editor, "gulls");
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(editor->isHidden());
    QCOMPARE(find<QLabel>("openedRun")->text(), QString("gulls"));
    QTRY_COMPARE(table().model()->index(0, 0).data().toString(), QString("gulls"));
    QCOMPARE(readRunSummary(toPath(run)).about.name, std::string("gulls"));
  }

  void escapeLeavesANameInTheListAsItWas() {
    const QString run = train("mine");
    makePage();
    page_->openRun(run);
    settle();
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_F2);
    QWidget* editor = QApplication::focusWidget();
    QTest::keyClicks(editor, "gulls");
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(table().hasFocus());
    settle();
    QCOMPARE(names(), QStringList("mine"));
    QCOMPARE(readRunSummary(toPath(run)).about.name, std::string());
  }

  void enterAndEscapeLeaveTheNote() {
    const QString run = train("mine");
    makePage();
    page_->openRun(run);
    settle();
    auto* note = find<QLineEdit>("runNote");
    QTest::mouseClick(note, Qt::LeftButton);
    QTest::keyClicks(note, "kept");
    QTest::keyClick(note, Qt::Key_Return);
    QVERIFY(!note->hasFocus());
    QTRY_COMPARE(readRunSummary(toPath(run)).about.note, std::string("kept"));
    QTest::mouseClick(note, Qt::LeftButton);
    QTest::keyClicks(note, " not");
    QTest::keyClick(note, Qt::Key_Escape);
    QVERIFY(!note->hasFocus());
    QCOMPARE(note->text(), QString("kept"));
    settle();
    QCOMPARE(readRunSummary(toPath(run)).about.note, std::string("kept"));
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

  void theFrameOfTheNoteIsWhole() {
    page_.reset();
    const QString run = train("mine");
    makePage();
    page_->openRun(run);
    settle();
    auto* note = find<QLineEdit>("runNote");
    QTest::mouseClick(note, Qt::LeftButton);
    QTRY_VERIFY(note->hasFocus());
    const QImage seen = note->grab().toImage();
    const QColor accent = Theme::instance().colors().accent;
    const int middle = seen.height() / 2;
    QCOMPARE(seen.pixelColor(0, middle), accent);
    QCOMPARE(seen.pixelColor(seen.width() - 1, middle), accent);
  }

  // In a home where nobody has thrown anything away: its folders are not there yet.
  void aRunGoesToTheTrashAndComesBack() {
    const QString run = train("mine");
    train("other");
    makePage();
    page_->openRun(run);
    settle();
    deleteCurrent();
    QTRY_COMPARE(table().model()->rowCount(), 1);
    settle();
    QVERIFY(!QFileInfo::exists(run));
    const QString trash = scratch_->filePath("fresh/share/Trash");
    const QString name = QFileInfo(run).fileName();
    QVERIFY(QFileInfo::exists(trash + "/files/" + name + "/run.json"));
    QVERIFY(QFileInfo::exists(trash + "/info/" + name + ".trashinfo"));
    isOpenAgain("other");  // its neighbour
    QVERIFY(table().hasFocus());
    auto* banner = page_->findChild<MessageBanner*>();
    QVERIFY(banner->isVisible());
    QVERIFY(find<QLabel>("bannerTitle")->text().contains("mine"));
    QPushButton* undo = buttonCalled(*banner, "Undo");
    QVERIFY(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(table().model()->rowCount(), 2);
    QCOMPARE(readRunSummary(toPath(run)).facts.status, RunStatus::Finished);
    QVERIFY(!QFileInfo::exists(trash + "/info/" + name + ".trashinfo"));
    isOpenAgain("mine");
  }

  void ctrlZBringsTheLastOneBack() {
    const QString run = train("mine");
    train("other");
    makePage();
    page_->openRun(run);
    settle();
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);  // nothing to undo
    deleteCurrent();
    QTRY_VERIFY(page_->findChild<MessageBanner*>()->isVisible());
    settle();
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(table().model()->rowCount(), 2);
    QVERIFY(page_->findChild<MessageBanner*>()->isHidden());
    isOpenAgain("mine");
  }

  void theLastRunLeavesNone() {
    const QString run = train("mine");
    makePage();
    page_->openRun(run);
    settle();
    deleteCurrent();
    QTRY_COMPARE(table().model()->rowCount(), 0);
    settle();
    QVERIFY(!find<QLabel>("openedRun")->isVisible());
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(table().model()->rowCount(), 1);
    isOpenAgain("mine");
  }

  void severalRunsGoAndComeBackAtOnce() {
    for (const char* name : {"a", "b", "c", "d"})
      train(name);
    makePage();  // newest first
    QCOMPARE(names(), QStringList({"d", "c", "b", "a"}));
    clickRow(1, {});
    clickRow(2, Qt::ShiftModifier);
    settle();
    deleteCurrent();
    QTRY_COMPARE(names(), QStringList({"d", "a"}));
    settle();
    QCOMPARE(find<QLabel>("bannerTitle")->text(), QString("2 run(s) are in the trash"));
    isOpenAgain("a");
    QTest::mouseClick(buttonCalled(*page_, "Undo"), Qt::LeftButton);
    QTRY_COMPARE(sortedNames(), QStringList({"a", "b", "c", "d"}));
    isOpenAgain("b");  // that was clicked last
  }

  void deletionsAreUndoneStepByStep() {
    for (const char* name : {"a", "b", "c", "d"})
      train(name);
    makePage();
    clickRow(1, {});
    settle();
    for (const int left : {3, 2}) {
      deleteCurrent();
      QTRY_COMPARE(table().model()->rowCount(), left);
      settle();
    }
    QCOMPARE(names(), QStringList({"d", "a"}));
    QTest::mouseClick(find<QToolButton>("bannerClose"), Qt::LeftButton);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(sortedNames(), QStringList({"a", "b", "d"}));
    isOpenAgain("b");
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(sortedNames(), QStringList({"a", "b", "c", "d"}));
    isOpenAgain("c");
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);  // nothing is left to undo
    settle();
    QCOMPARE(table().model()->rowCount(), 4);
  }

  void ofSeveralTheOneThatIsTrainedStays() {
    train("done");
    config_.name = "live";
    const RunWriter writer(config_, "fake 1.0");
    makePage();
    table().selectAll();
    deleteCurrent();
    QTRY_COMPARE(names(), QStringList({"live"}));
    QTRY_COMPARE(find<QLabel>("bannerTitle")->text(), QString("“done” is in the trash"));
    QCOMPARE(find<QLabel>("bannerAdvice")->text(), QString("“live” is being trained"));
    QVERIFY(buttonCalled(*page_, "Undo"));
  }

  void aRunThatDidNotOpenIsTriedAgainByAClick() {
    const QString run = train("mine");
    makePage();
    QVERIFY(QFile::rename(run + "/steps.csv", run + "/away"));
    QVERIFY(QDir().mkdir(run + "/steps.csv"));
    const QRect row = table().visualRect(table().model()->index(0, 0));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, row.center());
    settle();
    QVERIFY(!find<QLabel>("openedRun")->isVisible());
    QVERIFY(QDir().rmdir(run + "/steps.csv"));
    QVERIFY(QFile::rename(run + "/away", run + "/steps.csv"));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, row.center());
    settle();
    QVERIFY(find<QLabel>("openedRun")->isVisible());
    QVERIFY(page_->findChild<MessageBanner*>()->isHidden());
  }

  void aRunThatIsGoneIsClosed() {
    train("other");
    const QString run = train("mine");
    makePage();
    page_->openRun(run);
    settle();
    auto* note = find<QLineEdit>("runNote");
    QTest::mouseClick(note, Qt::LeftButton);
    QTest::keyClicks(note, "half a");
    QVERIFY(QDir(run).removeRecursively());
    QTRY_COMPARE(table().model()->rowCount(), 1);  // by itself
    settle();
    isSaidToBeGone(run);
    QVERIFY(!table().currentIndex().isValid());
  }

  // Before the list has seen it.
  void theNoteOfARunThatIsGone() {
    const QString run = train("mine");
    makePage();
    page_->openRun(run);
    settle();
    QVERIFY(QDir(run).removeRecursively());
    auto* note = find<QLineEdit>("runNote");
    QTest::mouseClick(note, Qt::LeftButton);
    QTest::keyClicks(note, "too late");
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_VERIFY(page_->findChild<MessageBanner*>()->isVisible());
    settle();
    isSaidToBeGone(run);
  }

  void withoutATrashNothingMoves() {
    QFile inTheWay(scratch_->filePath("fresh"));  // no folder can be made below
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const QString run = train("mine");
    makePage();
    page_->openRun(run);
    settle();
    deleteCurrent();
    QTRY_VERIFY(page_->findChild<MessageBanner*>()->isVisible());
    settle();
    QCOMPARE(find<QLabel>("bannerTitle")->text(), QString("“mine” cannot be moved to the trash"));
    QVERIFY(QFileInfo::exists(run + "/run.json"));
    QVERIFY(find<QLabel>("openedRun")->isVisible());
    QCOMPARE(table().model()->rowCount(), 1);
  }

  void aRunThatGoesOnIsNotDeleted() {
    config_.name = "live";
    const RunWriter writer(config_, "fake 1.0");
    makePage();
    table().selectRow(0);
    settle();
    deleteCurrent();
    QTRY_VERIFY(page_->findChild<MessageBanner*>()->isVisible());
    QVERIFY(QFileInfo::exists(toQString(writer.folder())));
    QCOMPARE(find<QLabel>("bannerTitle")->text(), QString("“live” is being trained"));
    QVERIFY(find<QLabel>("bannerAdvice")->text().startsWith("Stop the training first"));
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
    QTest::keyClicks(filter, "xyz");
    QCOMPARE(table().model()->rowCount(), 0);
    QVERIFY(find<QLabel>("runListNote")->isVisible());
    QCOMPARE(find<QLabel>("runListNote")->text(), QString("No run matches “plainxyz”."));
    QCOMPARE(find<QLabel>("noRunText")->text(), QString("No run on the left matches the filter."));
    filter->clear();
    QCOMPARE(table().model()->rowCount(), 2);
    QVERIFY(find<QLabel>("runListNote")->isHidden());
    QVERIFY(find<QLabel>("noRunText")->text().startsWith("Choose a run on the left"));
    QVERIFY(!find<QPushButton>("trainARun")->isVisible());
    // Home and End go by runs, not by cells.
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_End);
    QCOMPARE(table().currentIndex().row(), 1);
    QTest::keyClick(&table(), Qt::Key_Home);
    QCOMPARE(table().currentIndex().row(), 0);
  }

  void aNarrowListHasRoomForNames() {
    train("mine");
    makePage();
    auto* list = page_->findChild<RunListPanel*>();
    auto* splitter = page_->findChild<QSplitter*>();
    splitter->setSizes({280, 820});
    QTRY_VERIFY(list->width() < 300);
    QVERIFY(table().isColumnHidden(RunListModel::Paper));
    QVERIFY(!table().isColumnHidden(RunListModel::Honest));
    splitter->setSizes({400, 700});
    QTRY_VERIFY(!table().isColumnHidden(RunListModel::Paper));
  }

  void leadsToTheFirstTraining() {
    makePage();
    QSignalSpy wanted(page_.get(), &EvaluatePage::trainingRequested);
    QVERIFY(find<QLabel>("noRunText")->text().startsWith("A run that was trained"));
    QTest::mouseClick(find<QPushButton>("trainARun"), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
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

 private:
  void deleteCurrent() {
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Delete);
  }
  void clickRow(int row, Qt::KeyboardModifiers modifiers) {
    const QRect place = table().visualRect(table().model()->index(row, 0));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, place.center());
  }
  QStringList names() {
    QStringList names;
    for (int row = 0; row < table().model()->rowCount(); ++row)
      names << table().model()->index(row, 0).data().toString();
    return names;
  }
  // Of one second, their order is not told.
  QStringList sortedNames() {
    QStringList sorted = names();
    sorted.sort();
    return sorted;
  }
  void isSaidToBeGone(const QString& run) {
    QVERIFY(!find<QLabel>("openedRun")->isVisible());
    QVERIFY(!table().selectionModel()->hasSelection());
    QVERIFY(page_->findChild<MessageBanner*>()->isVisible());
    QCOMPARE(find<QLabel>("bannerTitle")->text(), QString("This run’s folder is gone"));
    QVERIFY(find<QLabel>("bannerAdvice")->text().contains(run));
  }
  // And marked in the list, in the row that it had.
  void isOpenAgain(const QString& name) {
    settle();
    QTRY_VERIFY(find<QLabel>("openedRun")->isVisible());
    QCOMPARE(find<QLabel>("openedRun")->text(), name);
    const QModelIndexList marked = table().selectionModel()->selectedRows();
    QCOMPARE(marked.size(), 1);
    QCOMPARE(marked.first().data().toString(), name);
  }
};

QTEST_MAIN(TestRunKeeping)
#include "tst_run_keeping.moc"
