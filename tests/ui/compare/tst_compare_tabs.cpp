// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page and its tabs tell each other.
#include "tests/ui/compare/compare_page_fixture.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/page_overlay.h"
#include "ui/compare/seeds_plot.h"
#include "ui/pictures/picture_model.h"
#include "ui/shell/segmented_control.h"

#include <QLabel>
#include <QListView>
#include <QTabBar>
#include <QTabWidget>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestCompareTabs : public QObject, ComparePageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  // Where a person said, on another page.
  void showsImagesThatWereMoved() {
    trainBoth(2);
    const QString gone = images_.path();
    const QTemporaryDir elsewhere;
    const QString now = elsewhere.filePath("birds");
    QVERIFY(QDir().rename(gone, now));
    const auto back = qScopeGuard([&] { QDir().rename(now, gone); });
    show();
    table().setCurrentIndex(table().model()->index(1, 0));
    const auto first = [this](const char* view) {
      return page_->findChild<QListView*>(view)->model()->index(0, 0);
    };
    const auto settle = [this] { QTRY_VERIFY(!page_->isLoading()); };
    const auto turnTo = [&](int tab) {
      auto& bar = *page_->findChild<QTabWidget*>("comparisonTabs")->tabBar();
      QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.tabRect(tab).center());
      settle();
    };
    const auto views = {std::pair(4, "comparedImages"), std::pair(5, "historyImages")};
    for (const auto& [tab, view] : views) {
      turnTo(tab);
      auto* all =
          page_->findChild<QListView*>(view)->parentWidget()->findChild<SegmentedControl*>();
      QTest::mouseClick(all->button(4), Qt::LeftButton);
      settle();
      QVERIFY2(first(view).isValid(), view);
      QVERIFY(first(view).data(Qt::DecorationRole).value<QPixmap>().isNull());
      QTRY_VERIFY2(!first(view).data(PictureModel::TroubleRole).toString().isEmpty(), view);
    }
    page_->hide();
    project_->moved().set(toPath(gone), toPath(now));
    show();
    for (const auto& [tab, view] : views) {
      turnTo(tab);
      const QString file = first(view).data(PictureModel::FileRole).toString();
      QVERIFY2(file.startsWith(now), qPrintable(file));
      QTRY_VERIFY2(!first(view).data(Qt::DecorationRole).value<QPixmap>().isNull(), view);
    }
  }

  void curvesOfARunThatIsTrainedGrow() {
    trainBoth(1);
    config_.seed = 9;
    config_.name = "trained";
    RunWriter writer(config_, "test");
    writer.onStarted({writer.folder(), engine_.classes, {}, {}, {}, 20, {}, "cpu", {}});
    const auto take = [&](int step) {
      StepRecord record;
      record.step = step;
      record.loss = 7;
      writer.onStep(record);
    };
    take(1);
    show();
    const SeedsPlot& plot = *page_->findChild<SeedsPlot*>();
    QTRY_VERIFY(plot.textAt(1).contains("n = 2"));
    QVERIFY(!plot.textAt(5).contains("n = 2"));
    for (const int step : {2, 3, 4, 5})
      take(step);
    page_->refresh();
    QTRY_VERIFY(plot.textAt(5).contains("n = 2"));
  }

  void spaceHidesARowFromTheTabs() {
    trainBoth(1);
    show();
    QTest::keyClick(&table(), Qt::Key_3);
    auto* settings = page_->findChild<QTableView*>("settingsTable");
    QTRY_VERIFY(settings->isVisible());
    QTRY_COMPARE(settings->model()->columnCount(), 3);
    table().setCurrentSetting(0);
    QTest::keyClick(&table(), Qt::Key_Space);
    QTRY_COMPARE(settings->model()->columnCount(), 2);
    QTest::keyClick(&table(), Qt::Key_Space);
    QTRY_COMPARE(settings->model()->columnCount(), 3);
    QTest::keyClick(&table(), Qt::Key_1);
    QVERIFY(settings->isHidden() || !settings->isVisible());
  }

  // Hiding keeps a row out of the plots; it is compared all the same.
  void theChosenRowIsComparedThoughItIsHidden() {
    trainBoth(1);
    show();
    table().setCurrentSetting(0);
    if (!table().shown().baseline) table().setCurrentSetting(1);
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_4})
      QTest::keyClick(&table(), key);
    QTRY_VERIFY(page_->findChild<QTableView*>("classDifferences")->isVisible());
    QTest::keyClick(&table(), Qt::Key_5);
    QTRY_COMPARE(page_->findChild<QLabel*>("pairCandidate")->isVisible(), true);
    QTRY_VERIFY(page_->findChild<QLabel*>("imagesMessage")->isHidden());
  }

  void numbersChooseTheTabs() {
    trainBoth(1);
    show();
    auto* tabs = page_->findChild<QTabWidget*>("comparisonTabs");
    QStringList titles;
    for (int i = 0; i < tabs->count(); ++i) {
      QTest::keyClick(&table(), static_cast<Qt::Key>(Qt::Key_1 + i));
      QCOMPARE(tabs->currentIndex(), i);
      titles.append(tabs->tabText(i));
    }
    QCOMPARE(titles, QStringList({"Curves", "Over an option", "Settings", "Confusion difference",
                                  "Images", "Through time"}));
    QTRY_VERIFY(!page_->isLoading());
  }

  void whatIsOnTheWholePageGivesWayToAnotherTab() {
    trainBoth(1);
    show();
    for (const char* name : {"confusion0", "historyConfusion"}) {
      auto* view = page_->findChild<ConfusionView*>(name);
      QTest::keyClick(&table(), view->objectName() == "confusion0" ? Qt::Key_4 : Qt::Key_6);
      QTRY_VERIFY(view->isVisible());
      QTRY_VERIFY(!page_->isLoading());
      QTest::keyClick(view, Qt::Key_F);
      auto* overlay = page_->findChild<PageOverlay*>(QString(), Qt::FindDirectChildrenOnly);
      QVERIFY(overlay && overlay->isVisible());
      QTest::keyClick(view, Qt::Key_1);
      QTRY_VERIFY(!view->isVisible());
      QVERIFY(!overlay->isVisible());
    }
  }

  void aCellOfTheConfusionOpensItsImages() {
    trainBoth(2);
    show();
    QTest::keyClick(&table(), Qt::Key_4);
    auto* matrix = page_->findChild<ConfusionView*>("confusion2");
    QTRY_VERIFY(matrix->isVisible());
    QTRY_VERIFY(!page_->isLoading());
    QTest::mouseClick(matrix, Qt::LeftButton, {}, matrix->rectOf({1, 1}).center().toPoint());
    auto* images = page_->findChild<QListView*>("comparedImages");
    QTRY_VERIFY(images->isVisible());
    QTRY_VERIFY(!page_->isLoading());
    auto* summary = dynamic_cast<ElidedLabel*>(page_->findChild<QLabel*>("imagesSummary"));
    QVERIFY2(summary->fullText().endsWith("bee taken for bee"), qPrintable(summary->fullText()));
    QVERIFY(images->hasFocus());
  }
};

QTEST_MAIN(TestCompareTabs)
#include "tst_compare_tabs.moc"
