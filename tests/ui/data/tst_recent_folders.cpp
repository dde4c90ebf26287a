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

  void offersFiveThatAreStillThere() {
    offer(7);
    QTRY_COMPARE(buttons().size(), 5);
    QVERIFY(find<QWidget>("recentFolders")->isVisible());
    QCOMPARE(buttons()[0]->toolTip(), path(0));
    QCOMPARE(buttons()[4]->toolTip(), path(4));
    // Those that have gone meanwhile make room for others, as soon as the page is seen again.
    QVERIFY(QDir().rmdir(path(1)) && QDir().rmdir(path(2)) && QDir().rmdir(path(3)));
    page_->hide();
    page_->show();
    QTRY_COMPARE(buttons().size(), 4);
    QCOMPARE(buttons()[1]->toolTip(), path(4));
    for (int i = 0; i < 7; ++i)
      QDir().rmdir(path(i));
    page_->hide();
    page_->show();
    QTRY_VERIFY(!find<QWidget>("recentFolders")->isVisible());
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
    QTRY_COMPARE(buttons().size(), 1);
    QVERIFY(buttons()[0]->fullText().endsWith(" (some.txt)"));
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
    QList<DataSource> sources = {{"/nowhere/birds", {}, {}}};
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
