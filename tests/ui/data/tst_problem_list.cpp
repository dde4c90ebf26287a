// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/data/data_page_fixture.h"
#include "ui/shell/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QUrl>

using namespace adnet;
using namespace adnet::ui;

class TestProblemList : public QObject, DataPageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void skippedFilesAreNamedOnDemand() {
    const ImageFolder folder;
    open(folder.source());
    QVERIFY(!find<QAbstractButton>("problemsShown")->isVisible());
    folder.write("ant/empty.jpg", "");
    open(folder.source());
    auto* notice = find<QAbstractButton>("problemsShown");
    QVERIFY(notice->isVisible());
    auto* table = find<QTableView>("problemTable");
    QVERIFY(!table->isVisible());
    notice->click();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data(), "ant/empty.jpg");
    QCOMPARE(find<QLabel>("problemsTitle")->text(), "Skipped files");
  }

  // As the window draws them.
  void threeSkippedFilesAreSeenWhole() {
    Theme::instance().apply(ThemeChoice::Light);
    const ImageFolder folder;
    for (const char* name : {"ant/a.jpg", "ant/b.jpg", "ant/c.jpg"})
      folder.write(name, "");
    open(folder.source());
    find<QAbstractButton>("problemsShown")->click();
    const auto* table = find<QTableView>("problemTable");
    QCOMPARE(table->model()->rowCount(), 3);
    const QRect last = table->visualRect(table->model()->index(2, 0));
    QTRY_VERIFY(table->viewport()->rect().contains(QPoint(last.left(), last.bottom())));
    QCOMPARE(table->verticalScrollBar()->maximum(), 0);
  }

  void escapeLeavesTheSkippedFiles() {
    const ImageFolder folder;
    folder.write("ant/empty.jpg", "");
    open(folder.source());
    page_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    auto* notice = find<QAbstractButton>("problemsShown");
    notice->click();
    auto* table = find<QTableView>("problemTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(!table->isVisible());
    QVERIFY(notice->hasFocus());
    // What is looked for is given up first.
    notice->click();
    auto* filter = find<QLineEdit>("classFilter");
    filter->setFocus();
    QTest::keyClicks(filter, "be");
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(filter->text(), QString());
    QVERIFY(table->isVisible());
    find<QTableView>("classTable")->setFocus();
    QTest::keyClick(find<QTableView>("classTable"), Qt::Key_Escape);
    QVERIFY(!table->isVisible());
  }

  // Long paths leave room for the reason.
  void skippedFilesAndNotesShareAList() {
    const ImageFolder folder;
    folder.write("ant/" + QString(120, 'x') + ".jpg", "");
    folder.write("ant/Thumbs.db", "a system's file");
    open(folder.source());
    find<QAbstractButton>("problemsShown")->click();
    QCOMPARE(find<QLabel>("problemsTitle")->text(), "Skipped files, and notes on this folder");
    const auto* table = find<QTableView>("problemTable");
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->columnWidth(0) < table->viewport()->width() / 2);
    QVERIFY(table->model()->index(0, 0).data(Qt::ToolTipRole).toString().endsWith("xxx.jpg"));
  }

  void copiesTheSelectedRowsAsLines() {
    const ImageFolder folder;
    for (const char* name : {"ant/a.jpg", "ant/b.jpg", "ant/c.jpg"})
      folder.write(name, "");
    open(folder.source());
    find<QAbstractButton>("problemsShown")->click();
    auto* table = find<QTableView>("problemTable");
    page_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    QGuiApplication::clipboard()->setText("as before");
    table->setFocus();
    table->clearSelection();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), "as before");
    const auto click = [&](int row, Qt::KeyboardModifiers keys) {
      QTest::mouseClick(table->viewport(), Qt::LeftButton, keys,
                        table->visualRect(table->model()->index(row, 0)).center());
    };
    click(2, {});
    click(0, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
    QCOMPARE(lines.size(), 4);  // the titles, two rows, and the last end of line
    QCOMPARE(lines[0], "File\tReason\tCount\tDetails");
    QCOMPARE(lines[1].section('\t', 0, 0), "ant/a.jpg");
    QCOMPARE(lines[2].section('\t', 0, 0), "ant/c.jpg");
    QCOMPARE(lines[2].section('\t', 2, 2), "1");
    QCOMPARE(lines[2].count('\t'), 3);
  }

  void aRightClickLeadsToTheFile() {
    const ImageFolder folder;
    folder.write("ant/a.jpg", "");
    folder.write("ant/b.jpg", "");
    folder.write("ant/Thumbs.db", "a system's file");
    open(folder.source());
    find<QAbstractButton>("problemsShown")->click();
    rightClick("problemTable", 1);
    chooseInMenu("Copy path");
    QCOMPARE(QGuiApplication::clipboard()->text(), folder.path() + "/ant/b.jpg");
    QDesktopServices::setUrlHandler("file", this, "takeUrl");
    rightClick("problemTable", 1);
    chooseInMenu("Show in folder");
    QDesktopServices::unsetUrlHandler("file");
    QCOMPARE(shown_, QUrl::fromLocalFile(folder.path() + "/ant"));
    rightClick("problemTable", 0);
    chooseInMenu("Copy row");
    QVERIFY(QGuiApplication::clipboard()->text().contains("ant/a.jpg"));
    rightClick("problemTable", 2);  // a note is on no one file
    const QWidget* menu = QApplication::activePopupWidget();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 1);
  }

  // A table of rows has no cells to go to.
  void homeAndEndGoToTheFirstAndTheLastRow() {
    const ImageFolder folder;
    for (const char* name : {"ant/a.jpg", "ant/b.jpg", "ant/c.jpg"})
      folder.write(name, "");
    open(folder.source());
    find<QAbstractButton>("problemsShown")->click();
    page_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    for (const char* name : {"problemTable", "classTable"}) {
      auto* table = find<QTableView>(name);
      table->setFocus();
      QTest::keyClick(table, Qt::Key_End);
      QCOMPARE(table->currentIndex().row(), table->model()->rowCount() - 1);
      QVERIFY(table->selectionModel()->isRowSelected(table->currentIndex().row()));
      QTest::keyClick(table, Qt::Key_Home);
      QCOMPARE(table->currentIndex().row(), 0);
      QVERIFY(table->selectionModel()->isRowSelected(0));
    }
  }

  void whatIsNotLookedAtIsCountedAndNamed() {
    const ImageFolder folder;
    folder.write("ant/Thumbs.db", "a system's file");
    folder.write("ant/notes.txt", "no image");
    folder.write("README.md", "what this is");
    folder.write("classes.txt", "ant");
    open(folder.source());
    auto* notice = find<QAbstractButton>("problemsShown");
    QVERIFY(notice->isVisible());
    notice->click();
    const QAbstractItemModel& model = *find<QTableView>("problemTable")->model();
    QString all;
    for (int row = 0; row < model.rowCount(); ++row)
      all += model.index(row, 0).data().toString() + '\n';
    QVERIFY2(all.contains("Thumbs.db"), qPrintable(all));
    QVERIFY2(all.contains("notes.txt"), qPrintable(all));
    QVERIFY2(!all.contains("README") && !all.contains("classes"), qPrintable(all));
  }

 public Q_SLOTS:
  void takeUrl(const QUrl& url) { shown_ = url; }

 private:
  QUrl shown_;
};

QTEST_MAIN(TestProblemList)
#include "tst_problem_list.moc"
