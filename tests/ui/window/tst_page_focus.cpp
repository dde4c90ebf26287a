// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys work as soon as a page is turned to.
#include "core/sweep/edit_sweep.h"
#include "tests/ui/image_folder.h"
#include "tests/ui/window/main_window_fixture.h"
#include "ui/shell/widgets.h"
#include "ui/train/train_page.h"

#include <QLineEdit>
#include <QTabWidget>
#include <QTreeView>

#include <deque>

using namespace adnet;
using namespace adnet::ui;

class TestPageFocus : public QObject, MainWindowFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    begin();
    window_->project().setConfig(config(6));
  }
  void cleanup() {
    end();
    runs_.clear();
  }

  void theArrowsChooseARunAtOnce() {
    writeRuns();
    turnTo(4);
    auto* table = find<QTableView>("runTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTRY_VERIFY(window_->isSettled());
    QVERIFY(chosen(*table).isEmpty());  // nor is a run opened, until a person chooses one
    QVERIFY(find<QLabel>("noRunText")->isVisible());
    press(Qt::Key_Down);
    QCOMPARE(chosen(*table), QList<int>{0});
    QTRY_VERIFY(!find<QLabel>("noRunText")->isVisible());
    press(Qt::Key_Down);
    QCOMPARE(chosen(*table), QList<int>{1});
    turnTo(1);
    turnTo(4);
    press(Qt::Key_Up);
    QCOMPARE(chosen(*table), QList<int>{0});
  }

  // Though it is not there while the runs are read.
  void theArrowsChooseASettingAtOnce() {
    writeRuns();
    turnTo(5);
    auto* table = find<QTreeView>("comparisonTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTRY_VERIFY(table->isVisible());
    table->setCurrentIndex(table->model()->index(0, 0));
    press(Qt::Key_Down);
    QCOMPARE(chosen(*table), QList<int>{1});
    turnTo(4);
    turnTo(5);
    press(Qt::Key_Up);
    QCOMPARE(chosen(*table), QList<int>{0});
  }

  void theArrowsChooseAClassAtOnce() {
    const ImageFolder folder;
    window_->openPath(folder.path());
    auto* table = window_->findChild<DataPage*>()->findChild<QTableView*>("classTable");
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(chosen(*table), QList<int>{0});
    press(Qt::Key_Down);
    QCOMPARE(chosen(*table), QList<int>{1});
    turnTo(2);
    const auto image = [this] { return find<ElidedLabel>("viewsImageName")->fullText(); };
    const QString first = image();
    press(Qt::Key_Right);  // on this page they turn to another image
    QVERIFY(image() != first);
    turnTo(1);
    press(Qt::Key_Down);
    QCOMPARE(chosen(*table), QList<int>{2});
  }

  void theArrowsChooseAQueuedRunAtOnce() {
    const QString file = scratch_->filePath("sweeps/two.json");
    std::vector<TrainingConfig> points(2, config(6));
    for (TrainingConfig& point : points)
      point.data.root = "/not/there/birds";
    points[1].seed = 7;
    editSweep(toPath(file), [&](Sweep& sweep) { appendPoints(sweep, points); });
    turnTo(3);
    window_->openSweep(file);  // paused
    auto* table = find<QTableView>("queueTable");
    QTRY_VERIFY(table->isVisible());
    press(Qt::Key_Down);
    QCOMPARE(chosen(*table), QList<int>{0});
    turnTo(1);
    turnTo(3);
    press(Qt::Key_Down);
    QCOMPARE(chosen(*table), QList<int>{1});
    // Not where something else is looked at.
    turnTo(1);
    window_->findChild<TrainPage*>()->findChild<QTabWidget*>()->setCurrentIndex(0);
    turnTo(3);
    QCOMPARE(window_->page(), QString("train"));
    QVERIFY(!table->hasFocus());
  }

  // Whatever it is, and by whatever way the page was left.
  void thePartThatHadTheFocusHasItAgain() {
    writeRuns();
    turnTo(4);
    auto* table = find<QTableView>("runTable");
    auto* filter = find<QLineEdit>("runFilter");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    filter->setFocus();
    QTest::keyClicks(window_->focusWidget(), "no");
    turnTo(5);
    QVERIFY(!filter->hasFocus());
    turnTo(4);
    QVERIFY(filter->hasFocus());
    press(Qt::Key_E);
    QCOMPARE(filter->text(), QString("noe"));
    QTest::mouseClick(find<QAbstractButton>("page-train"), Qt::LeftButton);
    QTest::mouseClick(find<QAbstractButton>("page-evaluate"), Qt::LeftButton);
    QVERIFY(filter->hasFocus());
    table->setFocus();
    turnTo(1);
    turnTo(4);
    QVERIFY(table->hasFocus());
  }

 private:
  // Two that go on, of one setting each.
  void writeRuns() {
    for (const Method method : {Method::FineTune, Method::AdNet}) {
      TrainingConfig run = config(6);
      run.method = method;
      run.name = method == Method::FineTune ? "one" : "two";
      RunWriter& writer = runs_.emplace_back(run, "fake 1.0");
      writer.onStarted({writer.folder(), {"a", "b"}, {}, {}, {}, 6, {}, "cpu", {}});
    }
  }
  template <class Widget>
  Widget* find(const char* name) const {
    return window_->findChild<Widget*>(name);
  }
  void turnTo(int page) {
    QTest::keyClick(window_.get(), static_cast<Qt::Key>(Qt::Key_0 + page), Qt::ControlModifier);
  }
  void press(Qt::Key key) { QTest::keyClick(window_->focusWidget(), key); }
  static QList<int> chosen(const QAbstractItemView& table) {
    QList<int> rows;
    for (const QModelIndex& row : table.selectionModel()->selectedRows())
      rows.append(row.row());
    return rows;
  }

  std::deque<RunWriter> runs_;
};

QTEST_MAIN(TestPageFocus)
#include "tst_page_focus.moc"
