// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/data/data_page_fixture.h"
#include "ui/data/class_table_model.h"
#include "ui/words/class_name_delegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>

using namespace adnet;
using namespace adnet::ui;

class TestClassList : public QObject, DataPageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void aClickOnAHeadingSorts() {
    const ImageFolder folder({"ant", "bee"}, 2);
    QVERIFY(QFile::copy(folder.path() + "/ant/0000.png", folder.path() + "/ant/0002.png"));
    open(folder.source());
    auto* table = find<QTableView>("classTable");
    auto* header = table->horizontalHeader();
    const QPoint images(header->sectionViewportPosition(1) + 10, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, images);
    const QVariant first = table->model()->index(0, 0).data();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, images);
    QVERIFY(table->model()->index(0, 0).data() != first);
    // The thumbnails follow the class, wherever its row went.
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(0, 0)).center());
    QCOMPARE(find<QLabel>("className")->toolTip(), table->model()->index(0, 0).data().toString());
  }

  void namesHaveTheRoomInANarrowTable() {
    const ImageFolder folder({"ant", "bee"}, 2);
    open(folder.source());
    auto* table = find<QTableView>("classTable");
    page_->resize(1400, 700);
    QTRY_VERIFY(!table->isColumnHidden(ClassTableModel::Images));
    page_->resize(840, 640);
    QTRY_VERIFY(table->isColumnHidden(ClassTableModel::Images));
    QVERIFY(table->columnWidth(ClassTableModel::Name) > 130);
  }

  void classesAreFilteredByName() {
    const ImageFolder folder({"ant", "bee", "Honey Bee", "wasp"}, 4);
    open(folder.source());
    auto* table = find<QTableView>("classTable");
    auto* filter = find<QLineEdit>("classFilter");
    page_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    QTest::keyClick(table, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, "BEE");
    QCOMPARE(shownClasses(), QStringList({"Honey Bee", "bee"}));
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(filter->text(), "");
    QVERIFY(filter->hasFocus());
    QCOMPARE(shownClasses().size(), 4);
    QTest::keyClicks(filter, "owl");
    QVERIFY(shownClasses().isEmpty());
    QVERIFY(find<QLabel>("noClassMatches")->isVisible());
    // Nor do images of a class stand there that the list has not.
    QVERIFY(!find<QListView>("thumbnails")->isVisible());
    QVERIFY(!find<QLabel>("className")->isVisible());
    QVERIFY(find<QLabel>("noImages")->isVisible());
    filter->clear();
    QVERIFY(find<QListView>("thumbnails")->isVisible());
    QVERIFY(!find<QLabel>("noImages")->isVisible());
    QVERIFY(!find<QLabel>("noClassMatches")->isVisible());
    QTest::keyClick(filter, Qt::Key_Down);
    QVERIFY(table->hasFocus());
  }

  // Neither the filter nor the order nor the split chooses another class.
  void theChosenClassStays() {
    const ImageFolder folder({"ant", "bee", "wasp"}, 4);
    open(folder.source());
    auto* table = find<QTableView>("classTable");
    auto* filter = find<QLineEdit>("classFilter");
    const auto chosen = [table] { return table->currentIndex().siblingAtColumn(0).data(); };
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(1, 0)).center());
    QCOMPARE(chosen(), "bee");
    QTest::keyClicks(filter, "a");  // ant and wasp
    QCOMPARE(shownClasses(), QStringList({"ant", "wasp"}));
    QVERIFY(!table->selectionModel()->hasSelection());
    QCOMPARE(find<QLabel>("className")->toolTip(), "bee");
    chooseSegment(0);
    QCOMPARE(find<QLabel>("className")->toolTip(), "bee");
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(chosen(), "bee");
    QVERIFY(table->selectionModel()->isRowSelected(1));
    table->sortByColumn(0, Qt::DescendingOrder);
    chooseSegment(4);
    QCOMPARE(chosen(), "bee");
    QCOMPARE(find<QListView>("thumbnails")->model()->index(0, 0).data(Qt::ToolTipRole),
             "bee/0000.png");
    const ImageFolder other;
    QTest::keyClicks(filter, "w");
    open(other.source());  // all of another folder's classes are shown
    QCOMPARE(filter->text(), "");
    QCOMPARE(chosen(), "wasp");  // the first in this order
  }

  // Decomposed letters (which are composed), quotes, commas, markup and what a spreadsheet takes
  // for a formula.
  void namesOfClassesAreShownAsTheyAre() {
    QStringList names = {"=HYPERLINK(\"x\")", "F-18, \"Hornet\"", "<b>wasp",
                         QString::fromUtf8("Ma\xCC\x88use Vogel")};
    const ImageFolder folder(names, 2);
    open(folder.source());
    auto* table = find<QTableView>("classTable");
    QStringList shown;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
      table->setCurrentIndex(table->model()->index(row, 0));
      shown.append(table->model()->index(row, 0).data().toString());
      QCOMPARE(find<QLabel>("className")->textFormat(), Qt::PlainText);
    }
    names.last() = names.last().normalized(QString::NormalizationForm_C);
    QCOMPARE(QSet<QString>(shown.begin(), shown.end()), QSet<QString>(names.begin(), names.end()));
  }

  // In the table and over the images, names that begin alike, or end alike, are told apart.
  void longNamesAreCutWhereTheyDoNotDiffer() {
    const QString long1 = "Northern " + QString(40, 'n') + " of the islands ";
    const ImageFolder folder(
        {long1 + "adult", long1 + "young", "Southern" + long1.mid(8) + "adult"}, 2);
    open(folder.source());
    page_->resize(1024, 700);
    QTest::qWait(50);
    auto* table = find<QTableView>("classTable");
    const auto* delegate = table->findChild<ClassNameDelegate*>();
    const auto* heading = find<QLabel>("className");
    QSet<QString> headings, cells;
    for (int row = 0; row < 3; ++row) {
      QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                        table->visualRect(table->model()->index(row, 0)).center());
      QVERIFY(heading->text().contains(QChar(0x2026)));
      QVERIFY(heading->fontMetrics().horizontalAdvance(heading->text()) <= heading->width());
      headings.insert(heading->text());
      QCOMPARE(heading->toolTip(), table->model()->index(row, 0).data(Qt::ToolTipRole).toString());
      cells.insert(delegate->elided(table->model()->index(row, 0).data().toString(), table->font(),
                                    table->columnWidth(0) - 16));
    }
    QCOMPARE(headings.size(), 3);
    QCOMPARE(cells.size(), 3);
    // What is painted is what was told apart: no two rows look the same.
    QList<QImage> pictures;
    table->setCurrentIndex({});
    QTest::mouseMove(heading->window());
    for (int row = 0; row < 3; ++row) {
      const QRect cell = table->visualRect(table->model()->index(row, 0));
      pictures.append(table->viewport()->grab(cell).toImage());
      for (int other = 0; other < row; ++other)
        QVERIFY(pictures[row] != pictures[other]);
    }
  }

  void aRightClickOffersTheFolderOfAClass() {
    const ImageFolder folder({"ant", "bee"}, 2);
    open(folder.source());
    const auto* table = find<QTableView>("classTable");
    const QPoint bee = table->visualRect(table->model()->index(1, 0)).center();
    QTest::mouseClick(table->viewport(), Qt::RightButton, {}, bee);
    QContextMenuEvent event(QContextMenuEvent::Mouse, bee, table->viewport()->mapToGlobal(bee));
    QApplication::sendEvent(table->viewport(), &event);
    chooseInMenu("Copy path");
    QCOMPARE(QGuiApplication::clipboard()->text(), folder.path() + "/bee");
    QDesktopServices::setUrlHandler("file", this, "takeUrl");
    QApplication::sendEvent(table->viewport(), &event);
    chooseInMenu("Show in folder");
    QDesktopServices::unsetUrlHandler("file");
    QCOMPARE(shown_, QUrl::fromLocalFile(folder.path() + "/bee"));
  }

  void aRightClickCopiesTheWholeNameAndAsksForTheViews() {
    const ImageFolder folder({"001.ant", "002.bee"}, 2);
    open(folder.source());
    QSignalSpy views(page_.get(), &DataPage::viewsWanted);
    rightClick("classTable", 1);
    chooseInMenu("Copy name");
    QCOMPARE(QGuiApplication::clipboard()->text(), "002.bee");
    rightClick("classTable", 1);
    chooseInMenu("Show its views");
    QCOMPARE(views.size(), 1);
    QCOMPARE(views[0][0].toInt(), 1);
  }

  void theKeyboardsMenuIsOfTheChosenClass() {
    const ImageFolder folder({"ant", "bee", "wasp"}, 2);
    open(folder.source());
    page_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    auto* table = find<QTableView>("classTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_F10, Qt::ShiftModifier);
    chooseInMenu("Copy path");
    QCOMPARE(QGuiApplication::clipboard()->text(), folder.path() + "/bee");
    QGuiApplication::clipboard()->clear();
    // As Qt does for the Menu key.
    const QPoint at = table->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, table->mapToGlobal(at));
    QApplication::sendEvent(table, &event);
    chooseInMenu("Copy path");
    QCOMPARE(QGuiApplication::clipboard()->text(), folder.path() + "/bee");
  }

  // Lists may name images of several classes in one folder.
  void aClassWithoutAFolderHasThatOfItsFirstImage() {
    const ImageFolder folder({"all"}, 4);
    folder.write("train.txt", "all/0000.png 0\nall/0001.png 1\n");
    folder.write("test.txt", "all/0002.png 0\nall/0003.png 1\n");
    open({toPath(folder.path()), toPath(folder.path() + "/train.txt"),
          toPath(folder.path() + "/test.txt")});
    const auto* table = find<QTableView>("classTable");
    const QPoint at = table->visualRect(table->model()->index(1, 0)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, table->viewport()->mapToGlobal(at));
    QApplication::sendEvent(table->viewport(), &event);
    chooseInMenu("Copy path");
    QCOMPARE(QGuiApplication::clipboard()->text(), folder.path() + "/all");
  }

  void copiesTheChosenClassAsALine() {
    const ImageFolder folder({"ant", "bee"}, 10);
    open(folder.source());
    auto* table = find<QTableView>("classTable");
    page_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(1, 0)).center());
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    // Without the column of validation images, which is not shown.
    QCOMPARE(QGuiApplication::clipboard()->text(),
             "Class\tImages\tKept for training\tTest\nbee\t10\t7 of 7\t3\n");
  }

 public Q_SLOTS:
  void takeUrl(const QUrl& url) { shown_ = url; }

 private:
  QUrl shown_;
};

QTEST_MAIN(TestClassList)
#include "tst_class_list.moc"
