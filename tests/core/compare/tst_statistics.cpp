// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Our estimates against SciPy's: tests/parity/compare/make_statistics.py.
#include "core/compare/statistics.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <numbers>
#include <vector>

using namespace adnet;

namespace {

std::vector<double> numbersOf(const QJsonValue& value) {
  std::vector<double> numbers;
  for (const auto& number : value.toArray())
    numbers.push_back(number.toDouble());
  return numbers;
}

// SciPy 1.10's t quantile is 12.7062047364 for one degree of freedom, where tan(0.475 pi) is
// 12.7062047362; its other quantiles are as close.
constexpr double kSciPyError = 1e-10;

void compare(const MeanEstimate& estimate, const QJsonValue& expected) {
  QVERIFY(estimate.interval.has_value());
  const std::pair<double, const char*> numbers[] = {{estimate.mean, "mean"},
                                                    {*estimate.deviation, "deviation"},
                                                    {estimate.interval->low, "low"},
                                                    {estimate.interval->high, "high"}};
  for (const auto& [number, name] : numbers) {
    QVERIFY2(std::abs(number - expected[QLatin1String(name)].toDouble()) < kSciPyError, name);
  }
}

}  // namespace

class StatisticsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void sameNumbersAsSciPy_data() {
    QFile file(ADNET_TEST_DATA "/parity/compare/statistics.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(cases.size(), 7);
    QTest::addColumn<QJsonObject>("expected");
    for (const auto& one : cases) {
      QTest::addRow("n = %d", static_cast<int>(one.toObject()["values"].toArray().size()))
          << one.toObject();
    }
  }
  void sameNumbersAsSciPy() {
    QFETCH(QJsonObject, expected);
    const std::vector<double> values = numbersOf(expected["values"]);
    const std::vector<double> baseline = numbersOf(expected["baseline"]);
    QCOMPARE(estimateMean(values).n, static_cast<int>(values.size()));
    compare(estimateMean(values), expected["of_values"]);
    compare(pairedDifference(values, baseline), expected["of_difference"]);
  }

  // One degree of freedom is the Cauchy distribution, whose quantile has a closed form.
  void twoNumbersAgreeWithTheClosedForm() {
    const MeanEstimate estimate = estimateMean(std::vector<double>{0.5, 0.75});
    const double half = std::tan(0.475 * std::numbers::pi) * 0.125;
    QVERIFY(estimate.interval.has_value());
    QVERIFY(std::abs(estimate.interval->low - (0.625 - half)) < 1e-14);
    QVERIFY(std::abs(estimate.interval->high - (0.625 + half)) < 1e-14);
  }

  void oneNumberHasNoInterval() {
    const MeanEstimate estimate = estimateMean(std::vector<double>{0.5});
    QCOMPARE(estimate.n, 1);
    QCOMPARE(estimate.mean, 0.5);
    QVERIFY(!estimate.deviation);
    QVERIFY(!estimate.interval);
    QVERIFY(!estimate.allAgree());
  }

  void noNumberIsNoMean() {
    QCOMPARE(estimateMean({}).n, 0);
    QVERIFY(!estimateMean({}).interval);
  }

  // Three seeds that get the same images right say nothing sure of a fourth.
  void equalNumbersHaveNoInterval() {
    const MeanEstimate estimate = estimateMean(std::vector<double>{0.5, 0.5, 0.5});
    QCOMPARE(estimate.mean, 0.5);
    QCOMPARE(estimate.deviation, std::optional(0.0));
    QVERIFY(!estimate.interval);
    QVERIFY(estimate.allAgree());
    QCOMPARE(pOfNoMean(estimate), 1.0);
  }

  // 0.7 - 0.6 and 0.4 - 0.3 are 10 images of 100, and differ in their last digits.
  void roundingIsNoDifference() {
    const std::vector<double> values{0.7, 0.4, 0.3}, baseline{0.6, 0.3, 0.2};
    QVERIFY(values[0] - baseline[0] != values[1] - baseline[1]);
    const DifferenceEstimate difference = differenceOfPairs(values, baseline);
    QVERIFY(difference.allAgree());
    QCOMPARE(difference.p, 1.0);
    QVERIFY(!difference.seedsNeeded);
    // One image of a million is one.
    QVERIFY(estimateMean(std::vector<double>{0.5, 0.500001}).interval);
  }

  void oneSideMayAgree() {
    const std::vector<double> equal{0.5, 0.5, 0.5}, others{0.6, 0.7, 0.8};
    const DifferenceEstimate difference = differenceOfMeans(others, equal);
    // By hand: sd 0.1 over 3 seeds, of that side alone; t(0.975; 2) = 4.30265.
    QVERIFY(difference.interval);
    QVERIFY(std::abs(difference.interval->low - (0.2 - 4.302652729911 * 0.1 / std::sqrt(3))) <
            1e-9);
    const DifferenceEstimate both = differenceOfMeans(equal, std::vector<double>{0.25, 0.25});
    QVERIFY(both.allAgree());
    QCOMPARE(both.n, 2);
    QCOMPARE(both.mean, 0.25);
    QCOMPARE(both.p, 1.0);
    QVERIFY(!welchDifference(equal, equal));
  }
};

QTEST_GUILESS_MAIN(StatisticsTest)
#include "tst_statistics.moc"
