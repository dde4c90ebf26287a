// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/class_metrics_model.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/evaluation_panel.h"
#include "ui/shell/page.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"
#include "ui/words/class_name_delegate.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

namespace {

// Each class is taken for the one before as often as the class's number says.
ConfusionMatrix someConfusion(int classes) {
  ConfusionMatrix confusion(static_cast<std::size_t>(classes));
  for (int label = 0; label < classes; ++label) {
    for (int i = 0; i < 20; ++i)
      confusion.add(label, i < label ? label - 1 : label);
  }
  return confusion;
}

}  // namespace

class TestEvaluationPanel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    Theme::instance().apply(ThemeChoice::Light);
    page_ = std::make_unique<Page>();
    auto* column = new QVBoxLayout(page_.get());
    column->addWidget(new QLabel("above"), 1);
    panel_ = new EvaluationPanel("nothing yet");
    column->addWidget(panel_, 2);
    show({"ant", "bee", "crab", "dog"});
    page_->resize(800, 600);
    page_->show();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
  }

  void takesThePageAndGoesBack() {
    const QRect before = placeOf(confusion());
    QTest::mouseClick(find<QToolButton>("enlarge"), Qt::LeftButton);
    QVERIFY(panel_->isEnlarged());
    const QRect large = placeOf(confusion());
    QVERIFY(large.height() > 450 && large.width() > 450);
    QVERIFY(confusion().hasFocus());
    page_->resize(900, 700);
    QTRY_COMPARE(placeOf(confusion()).height(), large.height() + 100);
    page_->resize(800, 600);
    QTest::keyClick(&confusion(), Qt::Key_Escape);
    QVERIFY(!panel_->isEnlarged());
    QTRY_COMPARE(placeOf(confusion()), before);

    QTest::keyClick(&confusion(), Qt::Key_F);
    QVERIFY(panel_->isEnlarged());
    find<QTableView>("classTable")->setFocus();  // from wherever one is
    QTest::keyClick(find<QTableView>("classTable"), Qt::Key_Escape);
    QVERIFY(!panel_->isEnlarged());
    QTest::keyClick(&confusion(), Qt::Key_F);
    QTest::keyClick(&confusion(), Qt::Key_F);
    QVERIFY(!panel_->isEnlarged());
  }

  void anEnlargedPanelGoesWithItsPage() {
    panel_->setEnlarged(true);
    page_.reset();
    QVERIFY(!QApplication::focusWidget());
  }

  // Whatever is said of a cell, and however long it is, the matrix stays where it is.
  void aNoteLeavesTheMatrixInItsPlace() {
    QStringList names;
    for (int i = 0; i < 12; ++i)
      names << QString(60, QChar('a' + i));
    show(names);
    const QRect before = placeOf(confusion());
    const ConfusionLayout layout = confusion().layoutNow();
    QTest::mouseClick(&confusion(), Qt::LeftButton, {},
                      confusion().rectOf({5, 4}).center().toPoint());
    QVERIFY(find<QLabel>("cellNote")->text().startsWith("5 of 20 (25 %)"));
    QVERIFY(find<QLabel>("cellNote")->toolTip().contains(names[5]));
    QTest::qWait(20);
    QCOMPARE(placeOf(confusion()), before);
    QCOMPARE(confusion().layoutNow().showsCounts(), layout.showsCounts());
    show({"ant", "bee"});
    QTest::qWait(20);
    QCOMPARE(placeOf(confusion()), before);
  }

  void withoutRoomForNamesItSaysHowToSeeThem() {
    QStringList names;
    for (int i = 0; i < 12; ++i)
      names << QString("class %1").arg(i);
    page_->resize(800, 380);
    show(names);
    QTRY_VERIFY(!confusion().layoutNow().showsNames());
    auto* note = find<ElidedLabel>("cellNote");
    QTRY_VERIFY2(note->text().startsWith("F: "), qPrintable(note->text()));
    confusion().setFocus();
    QTest::keyClick(&confusion(), Qt::Key_F);
    QTRY_VERIFY(confusion().layoutNow().showsNames());
    QTRY_VERIFY(note->text().startsWith("The wheel"));
  }

  void namesOfTheTablesAreCutWhereTheyDoNotDiffer() {
    const QString same = "Albatross of the northern islands, ";
    show({same + "grey", same + "white", "bee"});
    for (const char* name : {"classTable", "pairTable"}) {
      const auto* table = find<QTableView>(name);
      const auto* delegate =
          qobject_cast<ClassNameDelegate*>(table->itemDelegateForColumn(ClassMetricsModel::Name));
      QVERIFY2(delegate, name);
      const QString grey = delegate->elided(same + "grey", table->font(), 100);
      QVERIFY2(grey.startsWith("Alb") && grey.endsWith("grey"), qPrintable(grey));
      QVERIFY(delegate->elided(same + "white", table->font(), 100).endsWith("white"));
      QCOMPARE(delegate->elided("bee", table->font(), 100), QString("bee"));
    }
    QCOMPARE(find<QTableView>("classTable")->model()->index(0, 0).data(Qt::ToolTipRole).toString(),
             same + "grey");
  }

  void aNoteFollowsThePointer() {
    QTest::mouseMove(&confusion(), confusion().rectOf({3, 2}).center().toPoint());
    QTRY_COMPARE(find<QLabel>("cellNote")->text(), QString("3 of 20 (15 %): dog → crab"));
  }

  void theKeysAreFollowedBesideARestingPointer() {
    QTest::mouseMove(&confusion(), confusion().rectOf({0, 0}).center().toPoint());
    QTRY_VERIFY(find<QLabel>("cellNote")->text().contains("ant → ant"));
    confusion().setFocus();
    confusion().select(ConfusionCell{2, 2});
    QTest::keyClick(&confusion(), Qt::Key_Down);
    QVERIFY2(find<QLabel>("cellNote")->text().contains("dog"),
             qPrintable(find<QLabel>("cellNote")->text()));
  }

  void sentencesAreCutAtTheirEnd() {
    auto* summary = new ElidedLabel(TextRole::Subtle);
    std::unique_ptr<QWidget> owner(summary);
    summary->setFullText("65.9 % of 126 images, macro F1 60.7 %");
    summary->resize(120, 20);
    summary->show();
    QVERIFY2(summary->text().startsWith("65.9 % of") && summary->text().endsWith(QChar(0x2026)),
             qPrintable(summary->text()));
  }

  // Its numbers are read, whatever room there is for words.
  void theSummaryIsWhole_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("brief");
    QTest::newRow("wide") << 1100 << false;
    QTest::newRow("of a window of 1280 x 800") << 712 << true;
    QTest::newRow("of a small window") << 450 << true;
  }
  void theSummaryIsWhole() {
    QFETCH(const int, width);
    QFETCH(const bool, brief);
    page_->resize(width, 600);
    const auto* summary = find<QLabel>("evaluationSummary");
    const QString whole = "92.5 % of 80 image(s), macro F1 92.5 %";
    QTRY_COMPARE(summary->text(), brief ? QString("92.5 %, F1 92.5 %") : whole);
    QCOMPARE(summary->toolTip(), whole);
    QVERIFY(summary->fontMetrics().horizontalAdvance(summary->text()) <= summary->width());
  }

  void theTablesNumbersAreWhole_data() {
    QTest::addColumn<int>("width");
    QTest::newRow("wide") << 1100;
    QTest::newRow("of a window of 1280 x 800") << 712;
    QTest::newRow("of a small window") << 450;
  }
  void theTablesNumbersAreWhole() {
    QFETCH(const int, width);
    page_->resize(width, 600);
    for (const char* name : {"classTable", "pairTable"}) {
      auto* table = find<QTableView>(name);
      auto* tabs = page_->findChild<QTabWidget*>();
      tabs->setCurrentIndex(QByteArray(name) == "pairTable" ? 1 : 0);
      QTRY_VERIFY(table->isVisible());
      const QHeaderView& header = *table->horizontalHeader();
      int sum = 0;
      for (int column = 0; column < table->model()->columnCount(); ++column) {
        if (table->isColumnHidden(column)) continue;
        const QString title = table->model()->headerData(column, Qt::Horizontal).toString();
        const int needed = header.fontMetrics().horizontalAdvance(title) + 8;
        QTRY_VERIFY2(header.sectionSize(column) >= needed, qPrintable(title));
        sum += header.sectionSize(column);
      }
      QVERIFY(sum <= table->viewport()->width());
      QVERIFY(header.sectionSize(0) >= 8 * table->fontMetrics().averageCharWidth());
    }
  }

  // In letters of half again the size, too.
  void theTabsAreWhole() {
    const QFont usual = QApplication::font();
    const auto back = qScopeGuard([&] { QApplication::setFont(usual); });
    QFont large = usual;
    large.setPointSizeF(1.5 * usual.pointSizeF());
    QApplication::setFont(large);
    EvaluationPanel panel("nothing yet");
    for (const char* title : {"Images", "Log", "Queue"})
      panel.addTab(new QWidget, title);
    panel.resize(594, 400);  // as in a window of 1280 x 800
    panel.show();
    QTRY_VERIFY(panel.isVisible());
    const auto* tabs = panel.findChild<QTabWidget*>()->tabBar();
    for (int i = 0; i < tabs->count(); ++i) {
      const int needed = tabs->fontMetrics().horizontalAdvance(tabs->tabText(i)) + 10;
      QTRY_VERIFY2(tabs->tabRect(i).width() >= needed, qPrintable(tabs->tabText(i)));
    }
  }

  void namesAndNumbersOfAFewClassesAreRead_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("cell");
    QTest::newRow("of a window of 1280 x 800") << QSize(712, 370) << 15;
    QTest::newRow("of a small window") << QSize(504, 293) << 10;
  }
  void namesAndNumbersOfAFewClassesAreRead() {
    QFETCH(const QSize, size);
    QFETCH(const int, cell);
    const QString birds =
        "Black footed,Laysan,Sooty,Groove billed,Crested,Least,Parakeet,Rhinoceros,Brewer,"
        "Red winged,Yellow headed,Bobolink";
    const QStringList names = QString(birds).replace(",", " Albatross,").split(',');
    EvaluationPanel panel("nothing yet");
    auto* control = new QComboBox;
    control->addItem("Honest, step 40");
    panel.replaceTitle(control);
    const ConfusionMatrix matrix = someConfusion(12);
    panel.setEvaluation("Honest, step 40", matrix, metricsOf(matrix), names);
    panel.resize(size);
    panel.show();
    QTRY_VERIFY(panel.confusion().layoutNow().showsNames());
    QTRY_VERIFY2(panel.confusion().layoutNow().cellSize() >= cell,
                 qPrintable(QString::number(panel.confusion().layoutNow().cellSize())));
    QCOMPARE(panel.confusion().layoutNow().showsCounts(), cell >= 15);
    const auto* table = panel.findChild<QTableView*>("classTable");
    const int letters = cell >= 15 ? 13 : 9;
    QTRY_VERIFY(table->columnWidth(0) >= letters * table->fontMetrics().averageCharWidth());
  }

  void anEmptyCardHasItsName() {
    EvaluationPanel panel("nothing yet");
    for (const char* title : {"Images", "Log", "Queue"})
      panel.addTab(new QWidget, title);
    panel.resize(428, 350);
    panel.show();
    const auto labels = panel.findChildren<QLabel*>();
    const auto name = std::ranges::find(labels, QString("Confusion"), &QLabel::text);
    QVERIFY(name != labels.end());
    QTRY_VERIFY((*name)->isVisible());
    QTRY_VERIFY2((*name)->width() >= (*name)->sizeHint().width(), "it is cut");
  }

  void theMenuChangesTheMatrix() {
    auto* menu = find<QToolButton>("confusionOptions")->menu();
    const auto trigger = [&](const QString& text) {
      for (QAction* action : menu->actions()) {
        if (action->text() == text) return action->trigger();
      }
      QFAIL(qPrintable("no entry " + text));
    };
    trigger("Most mistakes first");
    QCOMPARE(confusion().drawing().order(), ConfusionOrder::Error);
    QCOMPARE(confusion().drawing().placeOf({3, 3}).value(), (ConfusionCell{0, 0}));
    trigger("Confused ones side by side");
    QCOMPARE(confusion().drawing().order(), ConfusionOrder::Similarity);
    trigger("By name");
    QCOMPARE(confusion().drawing().order(), ConfusionOrder::Name);
    trigger("Per cent of the true class");
    QCOMPARE(confusion().drawing().numbers(), ConfusionNumbers::Shares);
    trigger("Only the most confused classes");
    QVERIFY(confusion().drawing().onlyConfused());
    trigger("Zoom in (+)");
    QVERIFY(confusion().isZoomed());
    trigger("Show all (0)");
    QVERIFY(!confusion().isZoomed());
  }

  void filtersTheClasses() {
    auto* filter = find<QLineEdit>("classFilter");
    auto* table = find<QTableView>("classTable");
    show({"001.Black_Albatross", "002.Laysan_Albatross", "003.Ani", "004.Auklet"});
    const QAbstractItemModelTester tester(table->model());
    const auto shown = [&] {
      QStringList names;
      for (int row = 0; row < table->model()->rowCount(); ++row)
        names << table->model()->index(row, 0).data().toString();
      return names;
    };
    filter->setFocus();
    QTest::keyClicks(filter, "alba");
    QCOMPARE(shown(), (QStringList{"Black Albatross", "Laysan Albatross"}));
    filter->clear();
    QTest::keyClicks(filter, "n_alb");  // as the folder is called
    QCOMPARE(shown(), QStringList{"Laysan Albatross"});
    show({"001.Black_Albatross", "002.Laysan_Albatross", "003.Ani", "004.Auklet"});
    QCOMPARE(shown(), QStringList{"Laysan Albatross"});
    filter->clear();
    QCOMPARE(shown().size(), 4);
  }

  void sortingAndSelectionOutliveAnEvaluation() {
    auto* table = find<QTableView>("classTable");
    const auto names = [&] {
      QString text;
      for (int row = 0; row < 4; ++row)
        text += table->model()->index(row, 0).data().toString().front();
      return text;
    };
    auto* header = table->horizontalHeader();
    const QPoint recall(header->sectionViewportPosition(3) + 10, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, recall);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, recall);
    const bool descending = header->sortIndicatorOrder() == Qt::DescendingOrder;
    QCOMPARE(header->sortIndicatorSection(), 3);
    QCOMPARE(names(), descending ? QString("abcd") : QString("dcba"));
    table->selectRow(descending ? 1 : 2);  // bee
    ConfusionMatrix next = someConfusion(4);
    for (int i = 0; i < 40; ++i)
      next.add(1, 0);  // the bees are the worst now
    panel_->setEvaluation("Honest, step 8", next, metricsOf(next), {"ant", "bee", "crab", "dog"});
    QCOMPARE(names(), descending ? QString("acdb") : QString("bdca"));
    QCOMPARE(header->sortIndicatorSection(), 3);
    const auto rows = table->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].data().toString(), QString("bee"));
  }

  void aPairIsTheCurrentCell() {
    QSignalSpy clicked(panel_, &EvaluationPanel::cellClicked);
    auto* pairs = find<QTableView>("pairTable");
    QVERIFY(pairs->model()->rowCount() == 3);
    Q_EMIT pairs->clicked(pairs->model()->index(0, 0));
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(confusion().selected().value(), (ConfusionCell{3, 2}));
  }

 private:
  void show(const QStringList& classes) {
    const ConfusionMatrix matrix = someConfusion(static_cast<int>(classes.size()));
    panel_->setEvaluation("Honest, step 7", matrix, metricsOf(matrix), classes);
  }
  template <class T>
  T* find(const char* name) {
    return page_->findChild<T*>(name);
  }
  ConfusionView& confusion() { return panel_->confusion(); }
  QRect placeOf(const QWidget& widget) const {
    return {widget.mapTo(page_.get(), QPoint()), widget.size()};
  }

  std::unique_ptr<Page> page_;
  EvaluationPanel* panel_ = nullptr;
};

QTEST_MAIN(TestEvaluationPanel)
#include "tst_evaluation_panel.moc"
