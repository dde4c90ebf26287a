// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/data/data_page_fixture.h"
#include "ui/shell/elided_button.h"

#include <QDir>

using namespace adnet;
using namespace adnet::ui;

class TestRecentFolders : public QObject, DataPageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void nothingIsShownAtTheFirstStart() {
    QTRY_VERIFY(!page_->isLoading());
    QVERIFY(!find<QWidget>("recentFolders")->isVisible());
  }

  void offersTheLatestFive() {
    offer(7);
    QTRY_COMPARE(buttons().size(), 5);
    QVERIFY(find<QWidget>("recentFolders")->isVisible());
    QCOMPARE(buttons()[0]->toolTip(), path(0));
    QCOMPARE(buttons()[4]->toolTip(), path(4));
  }

  void oneThatIsGoneIsGreyAndSaysWhy() {
    offer(3);
    QTRY_COMPARE(buttons().size(), 3);
    QVERIFY(buttons()[1]->isEnabled());
    QVERIFY(QDir().rmdir(path(1)));
    page_->hide();
    page_->show();  // looks again
    QTRY_VERIFY(!buttons()[1]->isEnabled());
    QCOMPARE(buttons().size(), 3);
    QVERIFY2(buttons()[1]->text().endsWith("not there now"), qPrintable(buttons()[1]->text()));
    QVERIFY(buttons()[1]->toolTip().startsWith(path(1) + "\n"));
    QTest::mouseClick(buttons()[1], Qt::LeftButton);
    QVERIFY(!project_->isOpening());
    QVERIFY(buttons()[0]->isEnabled() && buttons()[2]->isEnabled());
    QVERIFY(QDir().mkdir(path(1)));
    page_->hide();
    page_->show();
    QTRY_VERIFY(buttons()[1]->isEnabled());
    QCOMPARE(buttons()[1]->toolTip(), path(1));
  }

  void aLongPathIsCutInTheMiddle() {
    const QString folder = scratch_.filePath(QString(100, 'a') + "/" + QString(100, 'z') + " & b");
    QVERIFY(QDir().mkpath(folder));
    const int least = page_->minimumSizeHint().width();
    page_->setRecent({{toPath(folder), {}, {}}});
    QTRY_COMPARE(buttons().size(), 1);
    const ElidedButton* button = buttons()[0];
    QTRY_VERIFY(button->text().contains(QChar(0x2026)));
    QVERIFY2(button->text().endsWith("z && b"), qPrintable(button->text()));
    QCOMPARE(button->toolTip(), folder);
    QVERIFY(page_->rect().contains(QRect(button->mapTo(page_.get(), QPoint()), button->size())));
    QCOMPARE(page_->minimumSizeHint().width(), least);
  }

  void listsSayWhich() {
    const ImageFolder images({"ant", "bee"}, 2);
    images.write("some.txt", "ant/0000.png 0\nbee/0000.png 1\n");
    DataSource lists = images.source();
    lists.trainList = lists.root / "some.txt";
    DataSource gone = lists;
    gone.trainList = lists.root / "gone.txt";
    page_->setRecent({gone, lists});
    QTRY_COMPARE(buttons().size(), 2);
    QVERIFY(!buttons()[0]->isEnabled());
    QVERIFY(buttons()[0]->fullText().contains(" (gone.txt)"));
    QVERIFY(buttons()[1]->fullText().endsWith(" (some.txt)"));
  }

  void theKeysOpenOne() {
    const ImageFolder first, second;
    page_->setRecent({first.source(), second.source()});
    QTRY_COMPARE(buttons().size(), 2);
    page_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    find<QAbstractButton>("openFolder")->setFocus();
    for (int tabs = 0; tabs < 5 && page_->focusWidget() != buttons()[1]; ++tabs)
      QTest::keyClick(page_->focusWidget(), Qt::Key_Tab);
    QCOMPARE(page_->focusWidget(), buttons()[1]);
    QTest::keyClick(buttons()[1], Qt::Key_Space);
    QTRY_VERIFY(project_->dataset());
    QCOMPARE(project_->config().data, second.source());
    QVERIFY(find<QTableView>("classTable")->isVisible());
  }

  void aClickOpensOne() {
    const ImageFolder folder;
    page_->setRecent({folder.source()});
    QTRY_COMPARE(buttons().size(), 1);
    QTest::mouseClick(buttons()[0], Qt::LeftButton);
    QTRY_VERIFY(project_->dataset());
    QCOMPARE(project_->config().data, folder.source());
  }

 private:
  QString path(int i) const { return QDir::cleanPath(scratch_.filePath(QString::number(i))); }
  void offer(int count) {
    QList<DataSource> sources;
    for (int i = 0; i < count; ++i) {
      QDir().mkpath(path(i));
      sources.append({toPath(path(i)), {}, {}});
    }
    page_->setRecent(sources);
  }
  QList<ElidedButton*> buttons() const {
    return find<QWidget>("recentFolders")->findChildren<ElidedButton*>("recentFolder");
  }

  const QTemporaryDir scratch_;
};

QTEST_MAIN(TestRecentFolders)
#include "tst_recent_folders.moc"
