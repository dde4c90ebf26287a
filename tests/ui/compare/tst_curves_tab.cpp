// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/compare/recorded_runs.h"
#include "ui/compare/curves_tab.h"
#include "ui/compare/setting_legend.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/widgets.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QToolButton>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestCurvesTab : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    QTest::failOnWarning(QRegularExpression("^Q"));
    runs_ = std::make_unique<RecordedRuns>();
    tab_ = std::make_unique<CurvesTab>();
    tab_->resize(700, 600);
    tab_->show();
    QVERIFY(QTest::qWaitForWindowActive(tab_.get()));
    shown_.settings = {{"fine-tuning", Qt::blue, {}, {run(1, 40, 2, 0.5), run(2, 30, 4, 0.7)}, {}},
                       {"AD-Net", Qt::red, {}, {run(3, 40, 1, 0.6), run(4, 40, 3, 0.8)}, {}}};
    tab_->setShown(shown_);
    QTRY_VERIFY(!tab_->isLoading());
  }
  void cleanup() { tab_.reset(); }

  void saysWhatToDoWithoutSettings() {
    QVERIFY(tab_->findChild<QLabel*>("curvesEmpty")->isHidden());
    tab_->setShown({});
    QTRY_VERIFY(!tab_->isLoading());
    auto* empty = tab_->findChild<QLabel*>("curvesEmpty");
    QVERIFY(empty->isVisible());
    QVERIFY(empty->height() > tab_->height() / 2);
    QCOMPARE(plot(0).settings(), std::size_t{0});
  }

  void nothingIsLeftEmptyUnderTheLegend() {
    auto* legend = tab_->findChild<SettingLegend*>();
    auto* measure = tab_->findChild<QComboBox*>("measure0");
    const auto gap = [&] {
      const QWidget* entry = legend->findChild<QToolButton*>("legendEntry");
      return measure->mapTo(tab_.get(), QPoint()).y() -
             entry->mapTo(tab_.get(), QPoint(0, entry->height())).y();
    };
    QTRY_VERIFY2(gap() <= 2 * kGrid, qPrintable(QString::number(gap())));
    // Of many it scrolls.
    for (int i = 0; i < 40; ++i)
      shown_.settings.push_back({QString("setting %1").arg(i), Qt::red, {}, {}, {}});
    tab_->setShown(shown_);
    QTRY_VERIFY(!tab_->isLoading());
    QTRY_VERIFY(legend->height() > 100);
    QVERIFY(gap() < 72 + 2 * kGrid);
    QVERIFY(plot(0).height() > 250);
    // Whole rows are seen, of a higher tab more.
    QTRY_VERIFY(wholeRows() >= 2);
    const int few = wholeRows();
    tab_->resize(700, 1200);
    QTRY_VERIFY2(wholeRows() > few, qPrintable(QString::number(wholeRows())));
    tab_->resize(700, 300);
    QTRY_COMPARE(wholeRows(), 2);
    tab_->resize(700, 270);
    QTRY_COMPARE(wholeRows(), 1);
  }

  // Two seeds have an interval of hundreds of points.
  void anIntervalStretchesNoPlotBeyondWhatThereCanBe() {
    for (const int i : {0, 1})
      QVERIFY(plot(i).yAxis->range().lower > -0.05 * plot(i).yAxis->range().size());
    QVERIFY2(plot(1).yAxis->range().upper < 104,
             qPrintable(QString::number(plot(1).yAxis->range().upper)));
    QVERIFY(plot(1).yAxis->range().upper > 70);
    // Nor does it leave its lines a small part of it.
    QVERIFY2(plot(0).yAxis->range().upper < 6,
             qPrintable(QString::number(plot(0).yAxis->range().upper)));
    QVERIFY(plot(0).yAxis->range().upper > 4);
  }

  // Of a queue that fills.
  void whatComesLaterIsSeen() {
    shown_.settings.push_back({"long", Qt::darkGreen, {}, {run(5, 80, 9, 0.95)}, {}});
    tab_->setShown(shown_);
    QTRY_COMPARE(plot(0).settings(), std::size_t{3});
    for (const int i : {0, 1})
      QVERIFY(plot(i).xAxis->range().contains(80));
    QVERIFY(plot(0).yAxis->range().contains(9));
    QVERIFY(plot(1).yAxis->range().contains(95));
    // What is looked at closely stays, in both.
    const QPointF centre = plot(0).axisRect()->rect().center();
    QWheelEvent wheel(centre, plot(0).mapToGlobal(centre), {}, {0, 240}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&plot(0), &wheel);
    const QCPRange close = plot(0).xAxis->range();
    QVERIFY(!close.contains(80));
    shown_.settings.push_back({"longer", Qt::black, {}, {run(6, 90, 12, 0.97)}, {}});
    tab_->setShown(shown_);
    QTRY_COMPARE(plot(0).settings(), std::size_t{4});
    for (const int i : {0, 1})
      QCOMPARE(plot(i).xAxis->range(), close);
    QTest::mouseDClick(&plot(1), Qt::LeftButton, {}, plot(1).rect().center());
    for (const int i : {0, 1})
      QVERIFY(plot(i).xAxis->range().contains(90));
  }

  // Runs that were evaluated once, or less far than they have trained.
  void theLongerPlotSaysHowFarBothGo() {
    for (const int steps : {10, 19}) {
      Shown shown;
      shown.settings = {
          {"one", Qt::blue, {}, {run(static_cast<unsigned>(steps), steps, 2, 0.5)}, {}}};
      tab_->setShown({});
      QTRY_COMPARE(plot(0).settings(), std::size_t{0});
      tab_->setShown(shown);
      QTRY_COMPARE(plot(0).settings(), std::size_t{1});
      for (const int i : {0, 1}) {
        const double upper = plot(i).xAxis->range().upper;
        QVERIFY2(upper >= steps && upper < 1.1 * steps, qPrintable(QString::number(upper)));
      }
    }
  }

  void readsEverySettingUnderThePointer() {
    const QString loss = plot(0).textAt(20);
    QVERIFY2(loss.contains("fine-tuning") && loss.contains("AD-Net"), qPrintable(loss));
    QVERIFY2(loss.contains("3.000") && loss.contains("2.000"), qPrintable(loss));
    QVERIFY2(loss.contains("n = 2"), qPrintable(loss));
    QVERIFY2(loss.contains("["), qPrintable(loss));  // an interval
    const QString accuracy = plot(1).textAt(20);
    QVERIFY2(accuracy.contains("60.0 %") && accuracy.contains("70.0 %"), qPrintable(accuracy));
    // One of the two seeds ended before.
    const QString end = plot(0).textAt(40);
    QVERIFY2(end.contains("n = 1") && end.contains("2.000"), qPrintable(end));
    int counts = 0;
    for (int i = 0; i < plot(0).itemCount(); ++i) {
      const auto* text = qobject_cast<QCPItemText*>(plot(0).item(i));
      counts += text && text->text() == "n = 1";
    }
    QCOMPARE(counts, 1);
  }

  void everySeedIsALineUnderTheMean() {
    QCOMPARE(drawnLines(0), 2 * (2 + 4));  // two seeds; the mean, smoothed, and the band's edges
    QCOMPARE(colorOf(0), QColor(Qt::blue));
  }

  void otherMeasuresAndAxes() {
    auto* measure = tab_->findChild<QComboBox*>("measure0");
    measure->setCurrentText("Gradient norm");
    QTRY_VERIFY(!tab_->isLoading());
    QCOMPARE(plot(0).accessibleName(), QString("Gradient norm"));
    QCOMPARE(plot(0).xAxis->label(), QString("step"));
    auto* axis = tab_->findChild<SegmentedControl*>("curveAxis");
    QTest::mouseClick(axis->button(1), Qt::LeftButton);
    QTRY_VERIFY(!tab_->isLoading());
    QCOMPARE(plot(1).xAxis->label(), QString("epoch"));
    QVERIFY(plot(1).xAxis->range().upper < 5);
    QTest::mouseClick(axis->button(2), Qt::LeftButton);
    QTRY_VERIFY(!tab_->isLoading());
    QCOMPARE(plot(1).xAxis->label(), QString("seconds"));
    QVERIFY(std::abs(plot(1).xAxis->range().upper - 4) < 0.5);  // 40 steps of 10 at 100 a second
  }

  void lookingCloserIsShared() {
    plot(0).xAxis->setRange(10, 20);
    QCOMPARE(plot(1).xAxis->range().lower, 10.0);
    QCOMPARE(plot(1).xAxis->range().upper, 20.0);
    QTest::mouseDClick(&plot(1), Qt::LeftButton, {}, plot(1).rect().center());
    QVERIFY(plot(0).xAxis->range().upper > 35);
  }

  void theLegendHidesAndIsolates() {
    const auto entries = tab_->findChildren<QToolButton*>("legendEntry");
    QCOMPARE(entries.size(), 2);
    QTest::mouseClick(entries[0], Qt::LeftButton);
    QVERIFY(!plot(0).textAt(20).contains("fine-tuning"));
    QVERIFY(!plot(1).textAt(20).contains("fine-tuning"));
    QCOMPARE(drawnLines(0), 2 + 4);
    QTest::mouseClick(entries[0], Qt::LeftButton);
    QVERIFY(plot(0).textAt(20).contains("fine-tuning"));
    QTest::mouseClick(entries[0], Qt::LeftButton, Qt::AltModifier);  // alone
    QVERIFY(plot(0).textAt(20).contains("fine-tuning"));
    QVERIFY(!plot(0).textAt(20).contains("AD-Net"));
    QTest::mouseClick(entries[0], Qt::LeftButton, Qt::AltModifier);  // all
    QVERIFY(plot(0).textAt(20).contains("AD-Net"));
    // What was hidden stays so while the runs grow.
    QTest::mouseClick(entries[1], Qt::LeftButton);
    tab_->setShown(shown_);
    QTRY_VERIFY(!tab_->isLoading());
    QVERIFY(!plot(0).textAt(20).contains("AD-Net"));
  }

  // They would be one grey ground.
  void ofManyTheBandsOfTheChosenAreDrawn() {
    for (int i = 0; i < 7; ++i) {
      const auto seed = static_cast<std::uint64_t>(10 + 2 * i);
      shown_.settings.push_back({QString("setting %1").arg(i),
                                 Qt::darkGreen,
                                 {},
                                 {run(seed, 20, 2, 0.5), run(seed + 1, 20, 3, 0.6)},
                                 {}});
    }
    shown_.baseline = shown_.settings[0];
    shown_.candidate = shown_.settings[1];
    tab_->setShown(shown_);
    QTRY_COMPARE(plot(0).settings(), std::size_t{9});
    const auto* note = tab_->findChild<QLabel*>("bandsNote");
    QVERIFY(note && note->isVisible());
    QCOMPARE(drawnLines(0), 9 * 2 + 2 * (2 + 2));  // means and smoothed; of two, all
    QVERIFY(plot(0).textAt(20).contains("setting 6"));
    // On top.
    const QCPLayer* layer = plot(0).graph(0)->layer();
    const auto isAbove = [&](int graph, int other) {
      return layer->children().indexOf(plot(0).graph(graph)) >
             layer->children().indexOf(plot(0).graph(other));
    };
    QVERIFY(isAbove(0, plot(0).graphCount() - 1));
    // One that is alone has its own, and so have as many as can be told.
    const auto entries = tab_->findChildren<QToolButton*>("legendEntry");
    QTest::mouseClick(entries[8], Qt::LeftButton, Qt::AltModifier);
    QVERIFY(!note->isVisible());
    QCOMPARE(drawnLines(0), 2 + 4);
    QTest::mouseClick(entries[8], Qt::LeftButton, Qt::AltModifier);
    QTest::mouseClick(entries[8], Qt::LeftButton);
    QVERIFY(!note->isVisible());
    QCOMPARE(drawnLines(0), 8 * (2 + 4));
  }

  void ofManyAsManyAreReadAsAScreenHasRoomFor() {
    for (int i = 0; i < 30; ++i)
      shown_.settings.push_back(
          {QString("setting %1.").arg(i), Qt::darkGreen, {}, shown_.settings[0].runs, {}});
    shown_.baseline = shown_.settings[0];
    shown_.candidate = shown_.settings[31];
    tab_->setShown(shown_);
    QTRY_COMPARE(plot(0).settings(), std::size_t{32});
    const QString text = plot(0).textAt(20);
    QCOMPARE(text.count("n = 2"), 16);
    QVERIFY2(text.contains("setting 29.") && text.contains("fine-tuning"), qPrintable(text));
    QVERIFY2(!text.contains("setting 28.") && text.contains("and 16 more"), qPrintable(text));
  }

  // Over time, seeds begin and end one after another; one that ends long before is told.
  // What takes long to draw must not make every click wait.
  void ofManyTheChosenAloneHaveSmoothEdges() {
    const auto smooth = [this] {
      int graphs = 0;
      for (int i = 0; i < plot(0).graphCount(); ++i)
        graphs += plot(0).graph(i)->visible() && plot(0).graph(i)->antialiased();
      return graphs;
    };
    QCOMPARE(smooth(), drawnLines(0));
    for (int i = 0; i < 50; ++i)
      shown_.settings.push_back(
          {QString("setting %1").arg(i), Qt::red, {}, {run(1, 4, 2, 0.5)}, {}});
    shown_.candidate = shown_.settings[1];
    shown_.baseline = shown_.settings[0];
    tab_->setShown(shown_);
    QTRY_VERIFY(drawnLines(0) > 50);
    QCOMPARE(smooth(),
             2 * 6);  // two seeds, two ends of a band, the mean and what smoothing makes of it
  }

  void seedsThatAreMissingForAMomentAreNotCounted() {
    std::vector<Curve> seeds(4);
    for (int i = 1; i <= 40; ++i) {
      for (std::size_t seed = 0; seed < 4; ++seed) {
        if (seed < 3 || i <= 20)
          seeds[seed].push_back({i * (1 + 0.004 * static_cast<double>(seed)), 1.0});
      }
    }
    SeedsPlot plot;
    plot.setCurves({{"one", Qt::blue, seeds, meanBand(seeds)}}, {"Loss", {}}, "seconds");
    QStringList counts;
    for (int i = 0; i < plot.itemCount(); ++i) {
      if (const auto* text = qobject_cast<QCPItemText*>(plot.item(i))) counts += text->text();
    }
    QCOMPARE(counts, QStringList({"n = 3"}));
  }

  void smoothingIsOffAtFirstAndKeepsTheRawLine() {
    QCOMPARE(tab_->findChild<QLabel*>("smoothed")->text(), QString("not smoothed"));
    tab_->findChild<QSlider*>("smoothing")->setValue(20);
    QVERIFY(tab_->findChild<QLabel*>("smoothed")->text().contains("20"));
    QCOMPARE(drawnLines(0), 2 * (2 + 4));
  }

  void axesCanBeLogarithmic() {
    const auto actions = tab_->findChild<QToolButton*>("curveScales")->menu()->actions();
    actions[1]->trigger();
    QCOMPARE(plot(0).yAxis->scaleType(), QCPAxis::stLogarithmic);
    QCOMPARE(plot(0).xAxis->scaleType(), QCPAxis::stLinear);
    actions[0]->trigger();
    QCOMPARE(plot(1).xAxis->scaleType(), QCPAxis::stLogarithmic);
  }

  void picturesAndDocuments() {
    QVERIFY(plot(0).picture().width() >= 1280);
    const std::string drawing = plot(0).drawing();
    for (const char* part : {"<svg", "fine-tuning", "AD-Net", "Loss"})
      QVERIFY2(drawing.find(part) != std::string::npos, part);
    QVERIFY(plot(0).document().starts_with("%PDF"));
  }

  // Runs that end earlier than others of their setting, at nearly the same places.
  void numbersOfSeedsDoNotLieOverEachOther() {
    for (int i = 0; i < 6; ++i) {
      const auto seed = static_cast<std::uint64_t>(10 + 2 * i);
      shown_.settings.push_back({QString("setting %1").arg(i),
                                 Qt::darkGreen,
                                 {},
                                 {run(seed, 40, 2 + 0.02 * i, 0.5), run(seed + 1, 30, 4, 0.7)},
                                 {}});
    }
    tab_->setShown(shown_);
    QTRY_VERIFY(!tab_->isLoading());
    plot(0).replot();
    std::vector<QRectF> rects;
    for (int i = 0; i < plot(0).itemCount(); ++i) {
      auto* text = qobject_cast<QCPItemText*>(plot(0).item(i));
      if (!text || !text->visible()) continue;
      QCOMPARE(text->text(), QString("n = 1"));
      const QRectF rect(text->topLeft->pixelPosition(), text->bottomRight->pixelPosition());
      QVERIFY(QRectF(plot(0).axisRect()->rect()).contains(rect.adjusted(1, 1, -1, -1)));
      for (const QRectF& other : rects)
        QVERIFY(!other.intersects(rect.adjusted(1, 1, -1, -1)));
      rects.push_back(rect);
    }
    QVERIFY2(rects.size() >= 4, qPrintable(QString::number(rects.size())));
  }

  void whatNoRunHasRecordedHasNoAxes() {
    auto* nothing = tab_->findChild<QLabel*>("nothing0");
    QVERIFY(plot(0).isVisible() && nothing->isHidden());
    auto* measure = tab_->findChild<QComboBox*>("measure0");
    const int before = measure->currentIndex();
    measure->setCurrentText("Validation accuracy");
    QTRY_VERIFY(!tab_->isLoading());
    QVERIFY(!plot(0).isVisible());
    QVERIFY(nothing->isVisible());
    QVERIFY(plot(1).isVisible());
    measure->setCurrentIndex(before);
    QTRY_VERIFY(plot(0).isVisible());
    QVERIFY(nothing->isHidden());
  }

  void nothingIsReadWhileItIsHidden() {
    tab_->hide();
    shown_.settings.pop_back();
    tab_->setShown(shown_);
    QVERIFY(!tab_->isLoading());
    QCOMPARE(plot(0).settings(), std::size_t{2});
    tab_->show();
    QTRY_COMPARE(plot(0).settings(), std::size_t{1});
  }

 private:
  // Of the legend; -1: one is cut.
  int wholeRows() const {
    QSet<int> rows;
    for (const QToolButton* entry : tab_->findChildren<QToolButton*>("legendEntry")) {
      const QRegion seen = entry->visibleRegion();
      if (seen.isEmpty()) continue;
      if (seen.boundingRect() != entry->rect()) return -1;
      rows.insert(entry->y());
    }
    return static_cast<int>(rows.size());
  }
  std::filesystem::path run(std::uint64_t seed, int steps, double loss, double accuracy) {
    return runs_->write(
        seed, steps, [loss](int) { return loss; }, accuracy);
  }
  SeedsPlot& plot(int i) const { return *tab_->findChildren<SeedsPlot*>()[i]; }
  int drawnLines(int i) const {
    int drawn = 0;
    for (int graph = 0; graph < plot(i).graphCount(); ++graph)
      drawn += plot(i).graph(graph)->visible();
    return drawn;
  }
  QColor colorOf(int graph) const {
    QColor color = plot(0).graph(graph)->pen().color();
    color.setAlpha(255);
    return color;
  }

  std::unique_ptr<RecordedRuns> runs_;
  std::unique_ptr<CurvesTab> tab_;
  Shown shown_;
};

QTEST_MAIN(TestCurvesTab)
#include "tst_curves_tab.moc"
