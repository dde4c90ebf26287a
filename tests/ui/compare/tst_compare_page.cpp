// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"
#include "core/run/csv.h"
#include "tests/ui/compare/compare_page_fixture.h"
#include "ui/compare/seeds_plot.h"
#include "ui/shell/segmented_control.h"
#include "ui/words/option_text.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestComparePage : public QObject, ComparePageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void saysWhatToDoWithoutRuns() {
    show();
    QVERIFY(label("comparisonEmpty")->isVisible());
    QVERIFY(label("comparisonEmpty")->text().contains("two methods"));
    QVERIFY(table().isHidden());
    QVERIFY(!verdict().isVisible());
  }

  void aRowASettingAndItsRunsBelow() {
    trainBoth(3);
    show();
    const QAbstractItemModelTester tester(table().model());
    QCOMPARE(table().model()->rowCount(), 2);
    QCOMPARE(text(0, "Setting"), QString("Plain fine-tuning"));
    QCOMPARE(text(1, "Setting"), QString("AD-Net"));
    QCOMPARE(text(0, "method"), QString("Plain fine-tuning"));
    QCOMPARE(column("ratio"), -1);  // does not differ
    QCOMPARE(text(1, "n"), QString("3"));
    QVERIFY(text(1, "Mean").endsWith("%"));
    QCOMPARE(text(0, "Difference"), QString("baseline"));
    const QModelIndex first = table().model()->index(0, 0);
    QCOMPARE(table().model()->rowCount(first), 3);
    QCOMPARE(table().model()->index(0, 0, first).data().toString(), QString("seed 1"));
    QCOMPARE(compared(), QString("AD-Net beside Plain fine-tuning"));
    QVERIFY2(verdict().fullText().contains("seed"), qPrintable(verdict().fullText()));
  }

  void growsWithTheRuns() {
    trainBoth(2);
    show();
    QCOMPARE(text(1, "n"), QString("2"));
    train(Method::AdNet, 3);
    page_->refresh();
    QTRY_COMPARE(text(1, "n"), QString("3"));
  }

  // By hand, with the split that is queued for all seeds: it is one of them before it has ended,
  // too.
  void aRunInTrainingStandsBelowTheSettingThatItWillBeOf() {
    config_.splitSeed = config_.split.testSeed = 42;
    trainBoth(2);
    config_.splitSeed = config_.split.testSeed = std::nullopt;
    config_.seed = 42;
    config_.name = "byhand";
    RunWriter writer(config_, "test");
    writer.onStarted({writer.folder(), engine_.classes, {}, {}, {}, 20, {}, "cpu", {}});
    show();
    QCOMPARE(table().model()->rowCount(), 2);
    QCOMPARE(table().model()->rowCount(table().model()->index(1, 0)), 3);
    QCOMPARE(text(1, "n"), QString("2"));
  }

  void everyFigureIsExplained() {
    trainBoth(1);
    show();
    for (const char* title : {"n", "Mean", "SD", "95 %", "Difference", "Time"}) {
      const auto* model = table().model();
      QVERIFY(!model->headerData(column(title), Qt::Horizontal, Qt::ToolTipRole).isNull());
    }
  }

  void isFilteredByTextOrExpression() {
    trainBoth(1);
    show();
    QTest::keyClick(&table(), Qt::Key_Slash);
    QVERIFY(filter().hasFocus());
    QTest::keyClicks(&filter(), "fine");
    QCOMPARE(table().model()->rowCount(), 1);
    filter().setText("^ad.net");
    QCOMPARE(table().model()->rowCount(), 1);
    QCOMPARE(text(0, "Setting"), QString("AD-Net"));
    filter().setText("fine(");  // no expression: a text
    QCOMPARE(table().model()->rowCount(), 0);
    QTest::keyClick(&filter(), Qt::Key_Escape);
    QCOMPARE(table().model()->rowCount(), 2);
  }

  void anyRowCanBeTheBaseline() {
    trainBoth(3);
    show();
    table().setCurrentSetting(1);
    QTest::keyClick(&table(), Qt::Key_B);
    QTRY_COMPARE(text(1, "Difference"), QString("baseline"));
    QVERIFY(text(0, "Difference") != "baseline");
    table().setCurrentSetting(0);
    QTRY_COMPARE(compared(), QString("Plain fine-tuning beside AD-Net"));
    table().setCurrentSetting(1);  // once more, and all is as at first
    QTest::keyClick(&table(), Qt::Key_B);
    QTRY_COMPARE(text(0, "Difference"), QString("baseline"));
    QVERIFY(text(1, "Difference") != "baseline");
  }

  // Eight of ten were shown: there are new settings now.
  void whatIsGroupedOtherwiseIsShown() {
    trainRatios(5);
    show();
    QCOMPARE(table().model()->rowCount(), 10);
    auto* menu = page_->findChild<QToolButton*>("comparedGrouping")->menu();
    Q_EMIT menu->aboutToShow();
    for (QAction* action : menu->actions()) {
      if (action->text() != optionText("ratio")) continue;
      action->toggle();
      break;
    }
    QTRY_COMPARE(table().model()->rowCount(), 2);
    for (const int row : {0, 1}) {
      const QModelIndex name = table().model()->index(row, 0);
      QCOMPARE(name.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
    }
  }

  // Nobody is sent to a row that is not there.
  void aRowAloneIsComparedToNothing() {
    train(Method::AdNet, 1);
    show();
    QVERIFY2(verdict().fullText().startsWith("It is compared to nothing: no other setting"),
             qPrintable(verdict().fullText()));
    QTest::keyClick(&table(), Qt::Key_4);
    auto* message = label("confusionMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(message->text().endsWith("is compared to nothing: no other setting has been tested."),
             qPrintable(message->text()));
    train(Method::FineTune, 1);
    page_->refresh();
    QTRY_COMPARE(table().model()->rowCount(), 2);
    table().setCurrentSetting(1);
    QTRY_VERIFY(verdict().fullText().contains("makes another row the baseline"));
  }

  void aRowThatIsPinnedIsInSight() {
    trainRatios(10);
    show();
    const int last = table().model()->rowCount() - 1;
    table().setCurrentIndex(table().model()->index(last, 0));
    const QString setting = currentText();
    QTRY_VERIFY(table().verticalScrollBar()->value() > 0);
    QTest::keyClick(&table(), Qt::Key_P);
    QCOMPARE(text(0, "Setting"), setting);
    QCOMPARE(currentText(), setting);
    QTRY_VERIFY(
        table().viewport()->rect().contains(table().visualRect(table().currentIndex()).center()));
    QTest::keyClick(&table(), Qt::Key_P);
    QCOMPARE(text(last, "Setting"), setting);
    QTRY_VERIFY(
        table().viewport()->rect().contains(table().visualRect(table().currentIndex()).center()));
  }

  void pinnedRowsStayAbove() {
    trainBoth(1);
    show();
    table().setCurrentSetting(1);
    QTest::keyClick(&table(), Qt::Key_P);
    QCOMPARE(text(0, "Setting"), QString("AD-Net"));
    table().sortByColumn(column("Setting"), Qt::DescendingOrder);
    QCOMPARE(text(0, "Setting"), QString("AD-Net"));
    filter().setText("fine");  // also where it is not found
    QCOMPARE(table().model()->rowCount(), 2);
    QCOMPARE(table().currentSetting(), 1);
    QTest::keyClick(&table(), Qt::Key_P);
    QCOMPARE(table().model()->rowCount(), 1);
  }

  void bothProtocols() {
    trainBoth(2);
    show();
    const QString honest = text(1, "Mean");
    auto* protocol = page_->findChild<SegmentedControl*>("comparedProtocol");
    QTest::mouseClick(protocol->button(1), Qt::LeftButton);
    QTRY_VERIFY(!page_->isLoading());
    QVERIFY(percent(text(1, "Mean")) >= percent(honest));
  }

  // A plot of more is none to read.
  void onlyTheFirstOfManyAreShown() {
    trainRatios(6);
    show();
    QCOMPARE(table().model()->rowCount(), 12);
    int shown = 0;
    for (int row = 0; row < 12; ++row) {
      const QModelIndex index = table().model()->index(row, 0);
      shown += index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }
    QCOMPARE(shown, 8);
    QCOMPARE(text(table().currentIndex().row(), "Setting"), QString("10 % · AD-Net"));
    // That of a hidden row is compared all the same.
    table().setCurrentSetting(11);
    QVERIFY(label("verdict")->isVisible());
  }

  void otherMetrics() {
    trainBoth(2);
    show();
    const QString accuracy = text(1, "Mean");
    auto* metric = page_->findChild<QComboBox*>("comparedMetric");
    metric->setCurrentText("Macro F1");
    QTRY_VERIFY(!page_->isLoading());
    QVERIFY(text(1, "Mean") != accuracy);
    QVERIFY2(verdict().fullText().contains("macro F1"), qPrintable(verdict().fullText()));
  }

  void whatMakesASettingCanBeChosen() {
    trainBoth(2);
    show();
    auto* button = page_->findChild<QToolButton*>("comparedGrouping");
    QMenu* menu = button->menu();
    Q_EMIT menu->aboutToShow();
    const auto entry = [&](const QString& name) {
      for (QAction* action : menu->actions()) {
        if (action->text() == name) return action;
      }
      return static_cast<QAction*>(nullptr);
    };
    QVERIFY(entry("method")->isChecked());
    entry("method")->trigger();
    QTRY_COMPARE(table().model()->rowCount(), 1);
    QCOMPARE(text(0, "n"), QString("4"));
    Q_EMIT menu->aboutToShow();
    QVERIFY(!entry("method")->isChecked());
    entry("Every option")->trigger();
    QTRY_COMPARE(table().model()->rowCount(), 2);
  }

  void whatIsLeftOutIsNamed() {
    trainBoth(1);
    engine_.beforeStep = [](int) { throw Error(ErrorCode::CannotWrite, {}, "the disk is full"); };
    train(Method::AdNet, 9);
    show();
    auto* link = page_->findChild<QPushButton*>("leftOut");
    QVERIFY(link->isVisible());
    QVERIFY2(link->text().contains('1'), qPrintable(link->text()));
    QTest::mouseClick(link, Qt::LeftButton);
    auto* box = page_->findChild<QMessageBox*>("leftOutList");
    QVERIFY(box);
    QVERIFY2(box->text().contains("failed"), qPrintable(box->text()));
    box->close();
  }

  // One that was cut off and begun anew is no second seed.
  void whatIsLeftOutIsInNoMean() {
    trainBoth(1);
    engine_.beforeStep = [](int step) {
      if (step > 5) throw Error(ErrorCode::CannotWrite, {}, "the disk is full");
    };
    train(Method::AdNet, 1);
    show();
    const SeedsPlot& plot = *page_->findChild<SeedsPlot*>();
    QTRY_VERIFY(plot.textAt(3).contains("n = 1"));
    QVERIFY2(!plot.textAt(3).contains("n = 2"), qPrintable(plot.textAt(3)));
    QCOMPARE(table().model()->rowCount(table().model()->index(1, 0)), 2);  // but it is listed
  }

  void opensARun() {
    trainBoth(2);
    show();
    QSignalSpy asked(page_.get(), &ComparePage::runRequested);
    const QModelIndex setting = table().model()->index(0, 0);
    table().setCurrentIndex(setting);
    QTest::keyClick(&table(), Qt::Key_Return);
    QVERIFY(table().isExpanded(setting));
    QCOMPARE(asked.size(), 0);
    table().setCurrentIndex(table().model()->index(1, 0, setting));
    QTest::keyClick(&table(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QVERIFY(QFileInfo(asked[0][0].toString() + "/run.json").exists());
  }

  void whateverTakesTheKeysHasAName() {
    trainBoth(2);
    show();
    auto* tabs = page_->findChild<QTabWidget*>("comparisonTabs");
    int named = 0;
    for (int i = 0; i < tabs->count(); ++i) {
      tabs->setCurrentIndex(i);
      QTRY_VERIFY(!page_->isLoading());
      QCOMPARE(tabs->currentWidget()->accessibleName(), tabs->tabText(i));
      for (QWidget* widget : page_->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
        if (widget->focusProxy() || qobject_cast<QTabWidget*>(widget)) continue;
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        const QString name = interface ? interface->text(QAccessible::Name) : QString();
        QVERIFY2(!name.isEmpty(), qPrintable(QString("%1 %2 of %3")
                                                 .arg(widget->metaObject()->className(),
                                                      widget->objectName(), tabs->tabText(i))));
        ++named;
      }
    }
    QVERIFY(named > 30);
  }

  void aSelectedRowKeepsItsColour() {
    trainBoth(1);
    show();
    const auto swatchOf = [this](int row) {
      const QRect rect = table().visualRect(table().model()->index(row, 0));
      const QImage image = table().viewport()->grab(rect).toImage();
      const QColor wanted = Theme::instance().colors().series[static_cast<std::size_t>(row)];
      int found = 0;
      for (int x = 0; x < image.width(); ++x)
        found += isNear(image.pixelColor(x, image.height() / 2), wanted) ? 1 : 0;
      return found;
    };
    table().setCurrentSetting(1);
    QVERIFY(swatchOf(1) >= 10);
    QVERIFY(swatchOf(0) >= 10);
  }

  void aSettingHasTheColourOfTheThemeInItsPlotsToo() {
    trainBoth(2);
    show();
    const auto& plot = *page_->findChild<SeedsPlot*>();
    const auto isDrawn = [&plot](const QColor& color) {
      for (int i = 0; i < plot.graphCount(); ++i) {
        if (isNear(plot.graph(i)->pen().color(), color)) return true;
      }
      return false;
    };
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Light}) {
      Theme::instance().apply(choice);
      QTRY_VERIFY(isDrawn(Theme::instance().colors().series[0]));
      QVERIFY(isDrawn(Theme::instance().colors().series[1]));
    }
  }

  void theTableHasTheRoomThatItsRowsNeed() {
    trainRatios(2);
    page_->resize(840, 674);  // the page of a window of 1024 x 700
    show();
    const auto bottom = [this] {
      return table().visualRect(table().model()->index(3, 0)).bottom();
    };
    QTRY_VERIFY(bottom() <= table().viewport()->height());
    // Whatever has no room is told by the name; what is compared is not cut.
    QVERIFY(table().horizontalScrollBar()->maximum() == 0);
    QVERIFY(!table().isColumnHidden(column("Difference")));
    page_->resize(1600, 900);
    QTRY_VERIFY(!table().isColumnHidden(column("method")));
    auto* tabs = page_->findChild<QTabWidget*>("comparisonTabs");
    QTRY_VERIFY(tabs->height() > 450);
  }

  void exportsTheTable() {
    trainBoth(2);
    show();
    const auto rows = parseCsv(exported("CSV, a row a setting…", "table.csv"));
    QCOMPARE(rows.size(), std::size_t{3});
    QCOMPARE(rows[0][0], std::string("method"));
    QCOMPARE(rows[1][0], std::string("finetune"));
    const auto runs = parseCsv(exported("CSV, a row a run…", "runs.csv"));
    QCOMPARE(runs.size(), std::size_t{5});
    QCOMPARE(runs[0], CsvRow({"method", "seed", "honest", "paper", "run", "baseline_run"}));
    QCOMPARE(runs[3][0], std::string("adnet"));
    QCOMPARE(runs[3][5], runs[1][4]);  // of one seed
    QTRY_COMPARE(page_->findChild<QLabel*>("bannerTitle")->text(), QString("“runs.csv” is saved"));
  }

 private:
  std::string exported(const QString& entry, const QString& name) {
    for (QAction* action : page_->findChild<QToolButton*>("exportComparison")->menu()->actions()) {
      if (action->text() == entry) action->trigger();
    }
    auto* dialog = page_->findChild<QFileDialog*>("exportDialog");
    if (!dialog) return {};
    const QString file = scratch_->filePath(name);
    Q_EMIT dialog->fileSelected(file);
    delete dialog;
    [&] { QTRY_VERIFY(!page_->isLoading()); }();
    return readFile(toPath(file));
  }
  static bool isNear(const QColor& one, const QColor& other) {
    return qAbs(one.red() - other.red()) + qAbs(one.green() - other.green()) +
               qAbs(one.blue() - other.blue()) <
           6;
  }
  static double percent(QString text) { return text.remove('%').trimmed().toDouble(); }
};

QTEST_MAIN(TestComparePage)
#include "tst_compare_page.moc"
