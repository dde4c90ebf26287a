// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What stays where it is while a person goes through the table, and the keys that work on it.
#include "tests/ui/compare/compare_page_fixture.h"
#include "ui/compare/option_plot.h"
#include "ui/compare/seeds_plot.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QMessageBox>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using namespace adnet;
using namespace adnet::ui;

class TestComparisonTable : public QObject, ComparePageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void theVerdictKeepsItsRoom() {
    trainRatios(2);
    page_->resize(560, 760);
    show();
    QSet<int> heights, lengths;
    for (int row = 0; row < table().model()->rowCount(); ++row) {
      table().setCurrentIndex(table().model()->index(row, 0));
      QApplication::processEvents();
      heights.insert(filter().mapTo(page_.get(), QPoint()).y());
      lengths.insert(static_cast<int>(verdict().fullText().size()));
    }
    QVERIFY(lengths.size() > 1);
    QCOMPARE(heights.size(), 1);
  }

  // Of letters that are higher than the font's own, too.
  void noLineOfTheVerdictIsCut() {
    trainBoth(1);
    page_->resize(560, 760);
    show();
    verdict().setFullText(QString("无法判断，也无法得知还需多少种子或图像。").repeated(6));
    QVERIFY(verdict().text().contains('\n'));
    QLabel plain(verdict().text());
    plain.setFont(verdict().font());
    QTRY_VERIFY2(verdict().height() >= plain.sizeHint().height(),
                 qPrintable(QString::number(plain.sizeHint().height())));
  }

  void noLineOfTheVerdictEndsWithinAQuantity() {
    trainBoth(3);
    show();
    table().setCurrentSetting(1);
    QVERIFY(verdict().fullText().contains(QRegularExpression("3.seeds.*\\d.points")));
    for (int width = 560; width < 1000; width += 3) {
      page_->resize(width, 760);
      QVERIFY2(!verdict().text().contains(QRegularExpression("\\d\\n\\p{L}")),
               qPrintable(verdict().text()));
    }
  }

  void settingsAreSortedByTheirOptionsValues() {
    for (const double ratio : {30., 5., 100., 12.5}) {
      config_.split.ratio = ratio;
      trainBoth(1);
    }
    show();
    const QStringList ratios = {"5 %", "12.5 %", "30 %", "100 %"};
    const auto standsAt = [&](int row, int ratio, bool isPlain) {
      const QString name = text(row, "Setting");
      return name.startsWith(ratios[ratio]) && name.endsWith("Plain fine-tuning") == isPlain;
    };
    QCOMPARE(table().header()->sortIndicatorSection(), 0);
    for (int row = 0; row < 8; ++row)
      QVERIFY2(standsAt(row, row / 2, row % 2 == 0), qPrintable(text(row, "Setting")));
    QTest::mouseClick(table().header()->viewport(), Qt::LeftButton, {}, {20, 5});
    for (int row = 0; row < 8; ++row)
      QVERIFY2(standsAt(row, 3 - row / 2, row % 2 == 1), qPrintable(text(row, "Setting")));
  }

  void theChosenRowGoesToTheEdge() {
    trainBoth(1);
    page_->resize(1600, 760);
    show();
    QVERIFY(table().header()->length() < table().viewport()->width() - 20);
    const auto edge = [this](int row) {
      const QRect rect = table().visualRect(table().model()->index(row, 0));
      return table().viewport()->grab().toImage().pixelColor(table().viewport()->width() - 2,
                                                             rect.center().y());
    };
    for (const int row : {1, 0}) {
      table().setCurrentSetting(row);
      QVERIFY(edge(row) != edge(1 - row));
      QCOMPARE(edge(row), table().palette().color(QPalette::Highlight));
    }
    // And so does the line below the titles.
    Theme::instance().apply(ThemeChoice::Light);
    const QImage header = table().grab(table().header()->geometry()).toImage();
    QCOMPARE(header.pixelColor(header.width() - 2, header.height() - 1),
             Theme::instance().colors().border);
    QCOMPARE(header.pixelColor(2, header.height() - 1), Theme::instance().colors().border);
  }

  // In a narrow column.
  void longNamesThatDifferAtTheirEndAreToldApart() {
    for (const double rate : {0.01, 0.02}) {
      for (const int batch : {4, 8}) {
        config_.learningRate = rate;
        config_.batch = batch;
        config_.split.ratio = batch;
        trainBoth(1);
      }
    }
    page_->resize(560, 760);
    show();
    QVERIFY(text(0, "Setting").endsWith("0.01") && text(1, "Setting").endsWith("0.02"));
    QCOMPARE(text(0, "Setting").chopped(4), text(1, "Setting").chopped(4));
    const auto end = [this](int row) {
      QRect rect = table().visualRect(table().model()->index(row, 0));
      rect.setLeft(rect.center().x());  // without the colour
      return table().viewport()->grab(rect).toImage();
    };
    table().setCurrentSetting(7);
    table().scrollToTop();
    QVERIFY(end(0) != end(1));
  }

  void theCurrentRowStaysInSightInASmallerWindow() {
    trainRatios(6);
    page_->resize(1000, 1400);
    show();
    table().setCurrentSetting(9);
    const auto isSeen = [this] {
      const QRect row = table().visualRect(table().currentIndex());
      return table().viewport()->rect().contains(row.adjusted(0, 1, 0, -1));  // Qt's rounding
    };
    QVERIFY(isSeen());
    page_->resize(1000, 700);
    QTRY_VERIFY(table().verticalScrollBar()->maximum() > 0);
    QTRY_VERIFY(isSeen());
    // One that was scrolled out of sight is not brought back.
    table().verticalScrollBar()->setValue(0);
    page_->resize(1000, 690);
    QApplication::processEvents();
    QCOMPARE(table().verticalScrollBar()->value(), 0);
  }

  void aLongVerdictIsShownWholeOnRequest() {
    trainBoth(1);
    page_->resize(560, 760);
    show();
    table().setCurrentSetting(1);
    auto* whole = page_->findChild<QPushButton*>("wholeVerdict");
    QVERIFY(verdict().isCut());
    QVERIFY2(verdict().text().endsWith(u'…'), qPrintable(verdict().text()));
    QCOMPARE(verdict().toolTip(), verdict().fullText());
    QVERIFY(whole->isVisible());
    QTest::mouseClick(whole, Qt::LeftButton);
    auto* box = page_->findChild<QMessageBox*>("wholeVerdictBox");
    QVERIFY(box && box->isVisible());
    QCOMPARE(box->text(), verdict().fullText());
    box->close();
    table().setCurrentSetting(0);  // the baseline: there is little to say
    QVERIFY(!verdict().isCut());
    QVERIFY(!whole->isVisible());
    QCOMPARE(verdict().text().remove('\n'), verdict().fullText().remove('\n'));
  }

  // The fake engine's runs are right about the same images, whatever their seed.
  void seedsThatAgreeClaimNoInterval() {
    trainBoth(3);
    show();
    table().setCurrentSetting(1);
    QCOMPARE(text(1, "SD"), QString("0.0"));
    QCOMPARE(text(1, "95 %"), QString("all agree"));
    QVERIFY2(text(1, "Difference").endsWith("[all agree]"), qPrintable(text(1, "Difference")));
    for (const char* title : {"95 %", "Difference"}) {
      const QModelIndex cell = table().model()->index(1, column(title));
      QVERIFY(cell.data(Qt::ToolTipRole).toString().contains("cannot be known"));
      QVERIFY(!cell.data(Qt::ForegroundRole).isValid());
    }
    QVERIFY2(verdict().text().startsWith("Cannot be known: all 3\u00a0seeds agree"),
             qPrintable(verdict().text()));
  }

  void theCurrentRowOutlastsAFilter() {
    trainRatios(2);
    show();
    const QModelIndex last = table().model()->index(3, 0);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                      table().visualRect(last.siblingAtColumn(column("n"))).center());
    const QString chosen = currentText();
    QCOMPARE(chosen, text(3, "Setting"));
    for (const char* other : {"10 % · plain", "no such setting"}) {
      filter().setText(other);
      QVERIFY(currentText() != chosen);
      filter().clear();
      QCOMPARE(currentText(), chosen);
      QVERIFY(table().selectionModel()->isSelected(table().currentIndex()));
      QVERIFY2(compared().startsWith(chosen), qPrintable(compared()));
    }
    // A row that is chosen meanwhile is chosen.
    filter().setText("10 %");
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Home);
    const QString other = currentText();
    QVERIFY(other != chosen);
    filter().clear();
    QCOMPARE(currentText(), other);
  }

  void theCurrentRunOutlastsNewOnes() {
    trainBoth(2);
    show();
    const QModelIndex setting = table().model()->index(1, 0);
    table().expand(setting);
    table().setCurrentIndex(table().model()->index(1, 0, setting));
    QCOMPARE(currentText(), QString("seed 2"));
    train(Method::AdNet, 3);
    page_->refresh();
    QTRY_COMPARE(text(1, "n"), QString("3"));
    QCOMPARE(currentText(), QString("seed 2"));
    QVERIFY(table().isExpanded(table().model()->index(1, 0)));
    QVERIFY(!table().isExpanded(table().model()->index(0, 0)));
    table().sortByColumn(column("Setting"), Qt::DescendingOrder);
    QCOMPARE(currentText(), QString("seed 2"));
    filter().setText("plain");
    filter().clear();
    QCOMPARE(currentText(), QString("seed 2"));
  }

  void aFilterWithoutAMatchSaysSo() {
    trainRatios(2);
    show();
    auto* clear = page_->findChild<QPushButton*>("clearSettingFilter");
    QVERIFY(clear->isHidden());
    filter().setText("wombat");
    QVERIFY(label("comparisonEmpty")->isVisible());
    QCOMPARE(label("comparisonEmpty")->text(), QString("No setting matches “wombat”."));
    QVERIFY(!table().isVisible());
    // Plots without data show words, and no axes.
    QTRY_VERIFY(!page_->isLoading());
    QTRY_VERIFY(page_->findChild<QLabel*>("curvesEmpty")->isVisible());
    for (SeedsPlot* plot : page_->findChildren<SeedsPlot*>())
      QVERIFY(!plot->isVisible());
    tabs().setCurrentIndex(1);
    QVERIFY(page_->findChild<QLabel*>("optionEmpty")->isVisible());
    QVERIFY(!page_->findChild<OptionPlot*>()->isVisible());
    QVERIFY(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(table().model()->rowCount(), 4);
    QVERIFY(table().isVisible());
    QVERIFY(table().hasFocus());
    QVERIFY(!label("comparisonEmpty")->isVisible());
    QVERIFY(clear->isHidden());
    QTRY_VERIFY(page_->findChild<OptionPlot*>()->isVisible());
  }

  // The table, which is not there then, takes no keys.
  void aFilterWithoutAMatchIsLeftByKeys() {
    trainBoth(1);
    show();
    QTest::keyClick(&table(), Qt::Key_Slash);
    QTest::keyClicks(page_->focusWidget(), "wombat");
    QVERIFY(!table().isVisible());
    QTest::keyClick(page_->focusWidget(), Qt::Key_Down);
    QTest::keyClick(page_->focusWidget(), Qt::Key_S);
    QCOMPARE(filter().text(), QString("wombats"));
    QTest::keyClick(page_->focusWidget(), Qt::Key_Escape);
    QCOMPARE(filter().text(), QString());
    QVERIFY(table().isVisible());
    QTest::keyClick(page_->focusWidget(), Qt::Key_Escape);
    QVERIFY(table().hasFocus());
    QVERIFY(table().currentIndex().isValid());
  }

  void withoutRunsTheFilterIsLeftForThePage() {
    show();
    page_->takeFocus();
    QTest::keyClick(page_->focusWidget(), Qt::Key_Slash);
    QVERIFY(filter().hasFocus());
    QTest::keyClick(page_->focusWidget(), Qt::Key_Escape);
    QTest::keyClick(page_->focusWidget(), Qt::Key_2);
    QCOMPARE(tabs().currentIndex(), 1);
    trainBoth(1);
    page_->refresh();
    QTRY_VERIFY(table().isVisible());
    QVERIFY(table().hasFocus());
  }

  void theMenuOpensAtItsRow() {
    trainBoth(1);
    show();
    table().setCurrentSetting(1);
    QTest::keyClick(&table(), Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const QRect row = table().visualRect(table().currentIndex());
    QVERIFY(row.contains(table().viewport()->mapFromGlobal(menu->pos())));
    QCOMPARE(menu->actions().size(), 5);
    menu->actions()[1]->trigger();
    menu->close();
    QTRY_COMPARE(text(1, "Difference"), QString("baseline"));
  }

  void noRowIsCut_data() {
    QTest::addColumn<int>("height");
    for (const int height : {674, 700, 741, 760, 833, 1000, 1777})
      QTest::addRow("%d", height) << height;
  }
  void noRowIsCut() {
    QFETCH(const int, height);
    trainRatios(8);
    page_->resize(1000, height);
    show();
    const QRect row = table().visualRect(table().model()->index(0, 0));
    QVERIFY(row.height() > 0);
    QTRY_COMPARE(table().viewport()->height() % row.height(), 0);
    QVERIFY(table().viewport()->height() >= 4 * row.height());
    // The tabs have as much at least, where there is room for more than the fewest rows.
    if (table().viewport()->height() > 4 * row.height())
      QVERIFY(tabs().parentWidget()->height() >= (page_->height() - 6 * kGrid) / 2 - 10 * kGrid);
  }

  // By its name, its options' columns or both, no row looks like another.
  void aSettingIsToldWhole() {
    for (int i = 1; i <= 3; ++i) {
      config_.split.ratio = 10 * i;
      config_.batch = 10 * i;
      config_.labelSmoothing = 0.1 * i;
      config_.weightDecay = 0.01 * i;
      trainBoth(1);
    }
    page_->resize(1000, 760);
    show();
    const QModelIndex name = table().model()->index(0, 0);
    const auto isWhole = [&] {
      return table().visualRect(name).width() >= table().sizeHintForIndex(name).width();
    };
    const int last = table().model()->columnCount() - 1;
    QTRY_VERIFY(isWhole());
    QTRY_COMPARE(table().horizontalScrollBar()->maximum(), 0);
    QVERIFY(table().isColumnHidden(last));
    page_->resize(2400, 760);
    QTRY_VERIFY(!table().isColumnHidden(last));
    QVERIFY(isWhole());
  }

  // Wherever the focus is, but where one writes.
  void keysWorkOnTheWholePage() {
    trainRatios(2);
    show();
    table().setCurrentSetting(1);
    const auto isShown = [this] {
      return table().model()->index(1, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    };
    auto* axis = page_->findChild<QWidget*>("curveAxis")->findChild<QToolButton*>();
    auto* measure = page_->findChild<QComboBox*>("measure0");
    auto* differences = page_->findChild<QCheckBox*>("onlyDifferences");
    auto* options = page_->findChild<QTableView*>("settingsTable");
    for (QWidget* widget : std::initializer_list<QWidget*>{&table(), axis, measure}) {
      const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        tabs().setCurrentIndex(0);
        widget->setFocus();
        QVERIFY(widget->hasFocus());
        QTest::keyClick(widget, key, modifiers);
      };
      press(Qt::Key_D);
      QCOMPARE(tabs().currentIndex(), 2);
      QVERIFY(differences->isChecked());
      options->setFocus();
      QTest::keyClick(options, Qt::Key_D);
      QVERIFY(!differences->isChecked());
      options->setCurrentIndex({});
      press(Qt::Key_N);
      QCOMPARE(tabs().currentIndex(), 2);
      QCOMPARE(options->currentIndex().row(), 0);
      press(Qt::Key_N, Qt::ShiftModifier);
      QCOMPARE(options->currentIndex().row(), 1);
      const auto isPinned = [this] {
        return table().model()->index(0, 0).data(Qt::FontRole).value<QFont>().bold();
      };
      press(Qt::Key_P);
      QVERIFY(isPinned());
      press(Qt::Key_P);
      QVERIFY(!isPinned());
      press(Qt::Key_Slash);
      QVERIFY(filter().hasFocus());
      press(Qt::Key_4);
      QCOMPARE(tabs().currentIndex(), 3);
    }
    tabs().setCurrentIndex(2);
    options->setFocus();
    QTest::keyClick(options, Qt::Key_Space);
    QVERIFY(!isShown());
    QTest::keyClick(options, Qt::Key_Space);
    QVERIFY(isShown());
    QTest::keyClick(options, Qt::Key_B);
    QTRY_COMPARE(text(1, "Difference"), QString("baseline"));
    // A button is pressed by Space, and letters are written.
    differences->setFocus();
    QTest::keyClick(differences, Qt::Key_Space);
    QVERIFY(differences->isChecked());
    QVERIFY(isShown());
    filter().setFocus();
    QTest::keyClicks(&filter(), "d n/1 b");
    QCOMPARE(filter().text(), QString("d n/1 b"));
    QVERIFY(differences->isChecked());
    QCOMPARE(tabs().currentIndex(), 2);
  }

 private:
  QTabWidget& tabs() const { return *page_->findChild<QTabWidget*>("comparisonTabs"); }
};

QTEST_MAIN(TestComparisonTable)
#include "tst_comparison_table.moc"
