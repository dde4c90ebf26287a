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
  QVERIFY(estimate.spread.has_value());
  const std::pair<double, const char*> numbers[] = {{estimate.mean, "mean"},
                                                    {estimate.spread->deviation, "deviation"},
                                                    {estimate.spread->low, "low"},
                                                    {estimate.spread->high, "high"}};
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
    QVERIFY(estimate.spread.has_value());
    QVERIFY(std::abs(estimate.spread->low - (0.625 - half)) < 1e-14);
    QVERIFY(std::abs(estimate.spread->high - (0.625 + half)) < 1e-14);
  }

  void oneNumberHasNoInterval() {
    const MeanEstimate estimate = estimateMean(std::vector<double>{0.5});
    QCOMPARE(estimate.n, 1);
    QCOMPARE(estimate.mean, 0.5);
    QVERIFY(!estimate.spread);
  }

  void noNumberIsNoMean() {
    QCOMPARE(estimateMean({}).n, 0);
    QVERIFY(!estimateMean({}).spread);
  }

  void equalNumbersHaveAnIntervalOfNoWidth() {
    const MeanEstimate estimate = estimateMean(std::vector<double>{0.5, 0.5, 0.5});
    QVERIFY(estimate.spread.has_value());
    QCOMPARE(estimate.spread->low, 0.5);
    QCOMPARE(estimate.spread->high, 0.5);
  }
};

QTEST_GUILESS_MAIN(StatisticsTest)
#include "tst_statistics.moc"
