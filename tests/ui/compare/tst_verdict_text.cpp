// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/verdict.h"
#include "ui/compare/verdict_text.h"

#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

namespace {

DifferenceEstimate difference(int n, double mean, double low, double high,
                              std::optional<int> needed = {}) {
  DifferenceEstimate estimate;
  estimate.n = n;
  estimate.mean = mean;
  if (n > 1) estimate.deviation = 0.02;
  if (n > 1) estimate.interval = Interval{low, high};
  estimate.p = low <= 0 && high >= 0 ? 0.4 : 0.01;
  estimate.seedsNeeded = needed;
  return estimate;
}

ImageAnalysis images(double low, double high, double seedPart, double imagePart) {
  ImageAnalysis analysis;
  analysis.seeds = 4;
  analysis.images = 120;
  analysis.difference = (low + high) / 2;
  analysis.squares = {seedPart, imagePart, 0.05};
  analysis.theseImages = Interval{low, high};
  analysis.newImages = Interval{low, high};
  analysis.mcnemar = 0.125;
  return analysis;
}

}  // namespace

class TestVerdictText : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // One sentence stands in two places: here it can be translated, in core it needs no window, nor
  // more than a terminal writes.
  void isWhatTheCommandLineSays_data() {
    QTest::addColumn<ComparisonRow>("row");
    const auto add = [](const char* name, const DifferenceEstimate& estimate,
                        std::optional<ImageAnalysis> analysis = {},
                        const std::function<void(ComparisonRow&)>& change = {}) {
      ComparisonRow row;
      row.name = "AD-Net";
      row.honest.difference = estimate;
      row.images = std::move(analysis);
      row.adjustedP = estimate.p;
      if (change) change(row);
      QTest::newRow(name) << row;
    };
    add("no baseline", {});
    add("one seed", difference(1, 0.02, 0, 0));
    add("one seed with images", difference(1, 0.02, 0, 0), images(-0.03, 0.07, 0, 0));
    add("better", difference(5, 0.031, 0.004, 0.058));
    add("better on new images, too", difference(5, 0.05, 0.03, 0.07), images(0.01, 0.09, 0.1, 0.1));
    add("new images need more of both", difference(5, 0.05, 0.03, 0.07),
        images(-0.01, 0.11, 1.5, 0.3));
    add("new images need images", difference(5, 0.05, 0.03, 0.07), images(-0.03, 0.13, 0.06, 2));
    add("worse among several", difference(5, -0.031, -0.058, -0.004), {}, [](ComparisonRow& row) {
      row.comparisons = 3;
      row.adjustedP = 0.03;
    });
    add("lost among several", difference(5, 0.031, 0.004, 0.058), {}, [](ComparisonRow& row) {
      row.comparisons = 9;
      row.adjustedP = 0.09;
    });
    add("needs seeds", difference(4, 0.018, -0.055, 0.092, 24), images(-0.07, 0.1, 0.3, 0.4));
    add("unpaired", difference(3, 0.018, -0.055, 0.092, 7), {},
        [](ComparisonRow& row) { row.honest.difference.paired = false; });
    add("unclear", difference(4, 0, -0.05, 0.05));
    add("seeds draw the test images", difference(5, 0.031, 0.004, 0.058), {},
        [](ComparisonRow& row) { row.testImagesVary = true; });
    const auto agree = [](int n, double mean) {
      DifferenceEstimate estimate = difference(n, mean, 0, 0);
      estimate.deviation = 0;
      estimate.interval.reset();
      return estimate;
    };
    add("seeds agree", agree(3, 0.01));
    add("seeds agree, with images", agree(3, 0.01), images(-0.03, 0.07, 0, 0.3));
    add("runs agree", agree(6, 0), {}, [](ComparisonRow& row) { row.pooledSeeds = 3; });
    add("unpaired seeds agree", agree(3, -0.02), {},
        [](ComparisonRow& row) { row.honest.difference.paired = false; });
    add("several runs of a seed", difference(6, 0.018, -0.055, 0.092, 24), {},
        [](ComparisonRow& row) { row.pooledSeeds = 3; });
    add("beyond doubt", difference(5, 0.5, 0.4, 0.6), {}, [](ComparisonRow& row) {
      row.comparisons = 2;
      row.adjustedP = 0.0001;
    });
    add("macro F1", difference(5, 0.031, 0.004, 0.058), {},
        [](ComparisonRow& row) { row.metric = Metric::MacroF1; });
    add("balanced accuracy", difference(4, 0.018, -0.055, 0.092, 24), {},
        [](ComparisonRow& row) { row.metric = Metric::BalancedAccuracy; });
    add("without a name", difference(5, 0.031, 0.004, 0.058), {},
        [](ComparisonRow& row) { row.name.clear(); });
  }
  void isWhatTheCommandLineSays() {
    QFETCH(const ComparisonRow, row);
    const QString plain = verdictText(row).replace("−", "-").replace(QChar::Nbsp, ' ');
    QCOMPARE(plain, QString::fromStdString(verdictOf(row)));
  }
};

QTEST_APPLESS_MAIN(TestVerdictText)
#include "tst_verdict_text.moc"
