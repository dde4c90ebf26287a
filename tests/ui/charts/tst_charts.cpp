// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/curve_plot.h"
#include "ui/charts/curves_view.h"
#include "ui/charts/smoother.h"
#include "ui/shell/theme.h"

#include <QMenu>
#include <QToolButton>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

namespace {

std::vector<StepRecord> stepsUpTo(int last) {
  std::vector<StepRecord> steps(static_cast<std::size_t>(last));
  for (int i = 0; i < last; ++i) {
    StepRecord& step = steps[static_cast<std::size_t>(i)];
    step.step = i + 1;
    step.crossEntropy = 2.0 / (i + 1);
    step.distillation = 0.5;
    step.loss = step.crossEntropy + 0.1 * step.distillation;
  }
  return steps;
}

}  // namespace

class TestCharts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void smoothsWithoutABias() {
    Smoother constant(20);
    for (int i = 0; i < 5; ++i)
      QCOMPARE(constant.next(3.0), 3.0);
    Smoother none(1);
    QCOMPARE(none.next(1.0), 1.0);
    QCOMPARE(none.next(5.0), 5.0);
    Smoother some(2);  // weights 1/2, 1/4 …
    some.next(0.0);
    QCOMPARE(some.next(3.0), 2.0);
  }

  void drawsStepsAndEvaluations() {
    CurvesView view;
    view.begin(Method::AdNet, 100);
    const auto areNumbered = [&view] {
      return view.loss().xAxis->tickLabels() && view.accuracy().yAxis->tickLabels();
    };
    QVERIFY(!areNumbered());  // nothing has been drawn
    view.addSteps(stepsUpTo(60));
    view.addEvaluation(30, SetName::Test, Protocol::Paper, 0.5);
    view.addEvaluation(60, SetName::Test, Protocol::Paper, 0.6);
    view.addEvaluation(60, SetName::Validation, Protocol::Honest, 0.7);
    view.addEvaluation(60, SetName::Train, Protocol::Paper, 1.0);
    for (const auto curve :
         {CurvesView::Total, CurvesView::CrossEntropy, CurvesView::Distillation}) {
      QCOMPARE(view.loss().pointCount(curve), std::size_t{60});
    }
    QCOMPARE(view.accuracy().pointCount(CurvesView::Test), std::size_t{2});
    QCOMPARE(view.accuracy().pointCount(CurvesView::Validation), std::size_t{1});
    QCOMPARE(view.accuracy().pointCount(CurvesView::TestOnce), std::size_t{0});
    QVERIFY(view.loss().xAxis->range().contains(60));
    QVERIFY(view.loss().yAxis->range().contains(2.05));
    QCOMPARE(view.accuracy().xAxis->range(), view.loss().xAxis->range());
    QVERIFY(areNumbered());
    view.addEvaluation(30, SetName::Test, Protocol::Honest, 0.5);
    QCOMPARE(view.accuracy().pointCount(CurvesView::TestOnce), std::size_t{1});
    view.begin(Method::AdNet, 100);
    QCOMPARE(view.loss().pointCount(CurvesView::Total), std::size_t{0});
    QCOMPARE(view.accuracy().pointCount(CurvesView::Test), std::size_t{0});
    QVERIFY(!areNumbered());
  }

  void tellsTheValuesAtAStep() {
    CurvesView view;
    view.begin(Method::AdNet, 100);
    QCOMPARE(view.loss().textAt(1), QString());
    view.addSteps(stepsUpTo(10));
    const QString text = view.loss().textAt(4.3);
    QVERIFY(text.contains("Step 4"));
    QVERIFY(text.contains("0.550"));  // the total itself, not its average
    QVERIFY(text.contains("0.500"));
    QVERIFY(view.loss().textAt(1e6).contains("Step 10"));
    view.addEvaluation(10, SetName::Test, Protocol::Paper, 0.625);
    QVERIFY(view.accuracy().textAt(0).contains("62.5 %"));
  }

  void leavesOutASkippedDistillation() {
    CurvesView view;
    view.begin(Method::AdNet, 100);
    std::vector<StepRecord> steps = stepsUpTo(3);
    steps[1].distillation = std::numeric_limits<double>::infinity();
    steps[1].distillationSkipped = true;
    view.addSteps(steps);
    QVERIFY(view.loss().textAt(2).contains("Cross-entropy"));
    QVERIFY(!view.loss().textAt(2).contains("Distillation"));
    QVERIFY(view.loss().textAt(3).contains("Distillation"));
    QVERIFY(view.loss().yAxis->range().upper < 10);
  }

  void drawsOneLossForFineTuning() {
    CurvesView view;
    view.begin(Method::FineTune, 100);
    view.addSteps(stepsUpTo(3));
    const QString text = view.loss().textAt(2);
    QCOMPARE(text.count("<tr>"), 2);  // the step and one curve
    QVERIFY(text.contains("Cross-entropy"));
  }

  void zoomsTogetherUntilDoubleClicked() {
    CurvesView view;
    view.resize(900, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.begin(Method::AdNet, 100);
    view.addSteps(stepsUpTo(50));
    QTRY_VERIFY(view.loss().axisRect()->width() > 100);
    const QPoint middle = view.loss().axisRect()->center();
    const QPoint global = view.loss().mapToGlobal(middle);
    QWheelEvent wheel(middle, global, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&view.loss(), &wheel);
    const QCPRange zoomed = view.loss().xAxis->range();
    QVERIFY(zoomed.size() < 50);
    QCOMPARE(view.accuracy().xAxis->range(), zoomed);
    view.addSteps({stepsUpTo(60).back()});
    QCOMPARE(view.loss().xAxis->range(), zoomed);  // a person looks there

    QTest::mouseDClick(&view.accuracy(), Qt::LeftButton);
    QVERIFY(view.loss().xAxis->range().contains(60));
    QCOMPARE(view.accuracy().xAxis->range(), view.loss().xAxis->range());
  }

  void noLegendIsCut_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("least") << QSize(416, 132);
    QTest::newRow("of a small window") << QSize(465, 140);
    QTest::newRow("of a window of 1280 x 800") << QSize(710, 185);
    QTest::newRow("narrow") << QSize(440, 400);
    QTest::newRow("large") << QSize(2400, 900);
  }
  void noLegendIsCut() {
    QFETCH(const QSize, size);
    CurvesView view;
    view.resize(size);
    view.begin(Method::AdNet, 100);
    view.addSteps(stepsUpTo(50));
    view.addEvaluation(50, SetName::Test, Protocol::Paper, 0.5);
    view.addEvaluation(50, SetName::Validation, Protocol::Honest, 0.5);
    view.addEvaluation(50, SetName::Test, Protocol::Honest, 0.5);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    for (CurvePlot* plot : {&view.loss(), &view.accuracy()}) {
      plot->replot();
      for (int i = 0; i < plot->legend->itemCount(); ++i) {
        const auto* item = plot->legend->item(i);
        if (!item) continue;  // an empty place
        const QSize needed = item->minimumOuterSizeHint();
        QVERIFY2(item->outerRect().width() >= needed.width(), qPrintable(plot->accessibleName()));
        QVERIFY2(item->outerRect().height() >= needed.height(), qPrintable(plot->accessibleName()));
        QVERIFY(plot->rect().contains(QRect(item->outerRect().topLeft(), needed)));
        QVERIFY(!item->outerRect().intersects(plot->axisRect()->rect()));
      }
      QVERIFY(plot->axisRect()->height() >= 20);
    }
  }

  void noTextLeavesTheAxes_data() {
    QTest::addColumn<bool>("empty");
    QTest::newRow("empty") << true;
    QTest::newRow("marked") << false;
  }
  void noTextLeavesTheAxes() {
    QFETCH(const bool, empty);
    CurvesView view;
    view.resize(460, 132);
    view.begin(Method::AdNet, 200);
    if (!empty) view.addEvaluation(180, SetName::Test, Protocol::Paper, 0.802);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    CurvePlot& plot = view.accuracy();
    plot.replot();
    int seen = 0;
    for (int i = 0; i < plot.itemCount(); ++i) {
      const auto* text = qobject_cast<QCPItemText*>(plot.item(i));
      if (!text || !text->visible()) continue;
      ++seen;
      QVERIFY2(text->left->pixelPosition().x() >= plot.axisRect()->left() - 1,
               qPrintable(text->text()));
      QVERIFY2(text->right->pixelPosition().x() <= plot.axisRect()->right() + 1,
               qPrintable(text->text()));
      if (empty) {
        QCOMPARE(QString(text->text()).replace('\n', ' '),
                 QString("the accuracy of each evaluation"));
      } else {
        const QString whole = "best 80.2 % (paper), step 180";
        const QString kept = QString(text->text()).remove(QChar(0x2026));
        QVERIFY2(whole.startsWith(kept) && (kept == whole || whole[kept.size()] == ' '),
                 qPrintable(kept));
      }
    }
    QCOMPARE(seen, 1);
  }

  // Not half of the mark where the accuracy is 0 or 100 %.
  void pointsAtTheEdgesAreWhole_data() {
    QTest::addColumn<double>("accuracy");
    QTest::newRow("0 %") << 0.0;
    QTest::newRow("100 %") << 1.0;
  }
  void pointsAtTheEdgesAreWhole() {
    QFETCH(const double, accuracy);
    Theme::instance().apply(ThemeChoice::Light);
    CurvesView view;
    view.resize(900, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    CurvePlot& plot = view.accuracy();
    const auto pictureWith = [&](double value) {
      view.begin(Method::AdNet, 100);
      view.addEvaluation(50, SetName::Test, Protocol::Paper, value);  // and the mark
      plot.replot();
      return plot.grab().toImage();
    };
    const QImage inside = pictureWith(0.6), edge = pictureWith(accuracy);
    const int x = qRound(plot.xAxis->coordToPixel(50));
    const QRect axes = plot.axisRect()->rect();
    const int beyond = accuracy == 0 ? axes.bottom() + 6 : axes.top() - 6;
    QVERIFY(edge.pixelColor(x, beyond) != inside.pixelColor(x, beyond));
    // What is dragged or zoomed out of the axes is not drawn outside of them.
    plot.yAxis->setRange(accuracy == 0 ? 40 : 0, accuracy == 0 ? 100 : 55);
    plot.replot();
    const QImage zoomed = plot.grab().toImage();
    QCOMPARE(zoomed.pixelColor(x, beyond), inside.pixelColor(x, beyond));
  }

  void theLegendDoesNotTouchTheExportButton() {
    CurvesView view;
    view.resize(900, 300);
    view.begin(Method::AdNet, 100);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.loss().replot();
    const auto* button = view.findChild<QToolButton*>("lossMenu");
    const auto* last = view.loss().legend->item(view.loss().legend->itemCount() - 1);
    const int end = view.loss().mapTo(&view, last->outerRect().topRight()).x();
    QVERIFY(button->mapTo(&view, QPoint()).x() - end >= 4);
  }

  void theLossHasALogarithmicScale() {
    CurvesView view;
    view.resize(900, 300);
    view.begin(Method::AdNet, 100);
    view.addSteps(stepsUpTo(50));
    auto* button = view.findChild<QToolButton*>("logarithmicLoss");
    button->click();
    QVERIFY(view.loss().isLogarithmic());
    QVERIFY(view.loss().yAxis->range().lower > 0);
    QVERIFY(view.loss().yAxis->range().contains(2.0 / 50));
    QVERIFY(view.loss().yAxis->range().contains(2.05));
    view.addSteps({{51, 0, 0.001, 0.001, 0.5}});
    QVERIFY(view.loss().yAxis->range().contains(0.001));
    button->click();
    QCOMPARE(view.loss().yAxis->range().lower, 0.0);
  }

  void takesTheStepsOfALongRun() {
    CurvesView view;
    view.resize(900, 300);
    view.begin(Method::AdNet, 40000);
    view.addSteps(stepsUpTo(40000));
    QVERIFY(!view.grab().isNull());
    QCOMPARE(view.loss().pointCount(CurvesView::Total), std::size_t{40000});
  }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
