// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluate/metrics.h"

#include <QTest>

#include <cmath>

using namespace adnet;

namespace {

ConfusionMatrix matrix(const std::vector<std::vector<int>>& rows) {
  ConfusionMatrix confusion(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < rows.size(); ++j) {
      for (int k = 0; k < rows[i][j]; ++k) {
        confusion.add(static_cast<int>(i), static_cast<int>(j));
      }
    }
  }
  return confusion;
}

bool near(double a, double b) {
  return std::abs(a - b) < 1e-12;
}

}  // namespace

class MetricsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void countsByTrueAndPredictedClass() {
    const ConfusionMatrix confusion = matrix({{3, 1}, {2, 4}});
    QCOMPARE(confusion.at(0, 1), 1);
    QCOMPARE(confusion.at(1, 0), 2);
    QCOMPARE(confusion.rowTotal(1), 6);
    QCOMPARE(confusion.columnTotal(0), 5);
    QCOMPARE(confusion.total(), 10);
  }

  void metricsByHand() {
    const Metrics metrics = metricsOf(matrix({{3, 1}, {2, 4}}));
    QCOMPARE(metrics.images, 10);
    QVERIFY(near(metrics.accuracy, 0.7));
    QVERIFY(near(metrics.perClass[0].precision.value(), 3.0 / 5));
    QVERIFY(near(metrics.perClass[0].recall.value(), 3.0 / 4));
    QVERIFY(near(metrics.perClass[0].f1.value(), 2 * 0.6 * 0.75 / 1.35));
    QCOMPARE(metrics.perClass[1].support, 6);
    QVERIFY(near(metrics.macroF1, (*metrics.perClass[0].f1 + *metrics.perClass[1].f1) / 2));
  }

  // As scikit-learn has it with zero_division=nan, of the labels 0 0 1 3 and the guesses 0 0 0 2:
  // precision [2/3, nan, 0, nan], recall [1, 0, nan, 0], F1 [0.8, 0, 0, 0]; a fifth class, of
  // neither, is nan throughout, and not in the mean.
  void whatDividesByNothingIsUnknown() {
    const Metrics metrics = metricsOf(matrix(
        {{2, 0, 0, 0, 0}, {1, 0, 0, 0, 0}, {0, 0, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, 0, 0, 0}}));
    const auto& one = metrics.perClass;
    QVERIFY(!one[1].precision);
    QCOMPARE(one[1].recall, std::optional(0.0));
    QCOMPARE(one[1].f1, std::optional(0.0));
    QCOMPARE(one[2].precision, std::optional(0.0));
    QVERIFY(!one[2].recall);
    QCOMPARE(one[2].f1, std::optional(0.0));
    QVERIFY(!one[4].precision && !one[4].recall && !one[4].f1);
    QVERIFY(near(metrics.macroF1, 0.8 / 4));
    QCOMPARE(metricsOf(ConfusionMatrix(0)).accuracy, 0.0);
  }

  void mostConfusedComesLargestFirst() {
    const auto pairs = mostConfused(matrix({{5, 1, 3}, {0, 5, 1}, {3, 0, 5}}), 3);
    QCOMPARE(pairs.size(), 3u);
    QCOMPARE(pairs[0].count, 3);
    QCOMPARE(pairs[0].label, 0);
    QCOMPARE(pairs[1].label, 2);
    QCOMPARE(pairs[2].count, 1);
    QCOMPARE(pairs[2].label, 0);
  }

  void confusionOfPredictions() {
    const ConfusionMatrix confusion = confusionOf({{"a", 0, 1, 0, 0}, {"b", 1, 1, 0, 0}}, 2);
    QCOMPARE(confusion, matrix({{0, 1}, {0, 1}}));
  }
};

QTEST_GUILESS_MAIN(MetricsTest)
#include "tst_metrics.moc"
