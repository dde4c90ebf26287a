// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/mean_band.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace adnet;

class TestMeanBand : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isTheMeanAndItsIntervalWhereverThereAreValues() {
    const std::vector<Curve> curves = {{{1, 1}, {2, 4}, {3, 9}}, {{1, 3}, {2, 6}}};
    const auto band = meanBand(curves);
    QCOMPARE(band.size(), std::size_t{3});
    QCOMPARE(band[0].n, 2);
    QCOMPARE(band[0].mean, 2.0);
    const MeanEstimate expected = estimateMean(std::vector<double>{1, 3});
    QVERIFY((band[0].interval == expected.interval));
    // A seed that ended earlier is missing, and the point says so.
    QCOMPARE(band[2].x, 3.0);
    QCOMPARE(band[2].n, 1);
    QCOMPARE(band[2].mean, 9.0);
    QVERIFY(!band[2].interval);
  }

  void passesOverWhatIsNotFinite() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto band = meanBand(std::vector<Curve>{{{1, nan}, {2, 5}}, {{1, 7}, {2, nan}}});
    QCOMPARE(band.size(), std::size_t{2});
    QCOMPARE(band[0].n, 1);
    QCOMPARE(band[0].mean, 7.0);
    QCOMPARE(band[1].mean, 5.0);
    QVERIFY(meanBand({}).empty());
    QVERIFY(meanBand(std::vector<Curve>{{}, {{1, nan}}}).empty());
  }

  // Over time, each seed has its points elsewhere.
  void aSeedCountsBetweenItsPoints() {
    const std::vector<Curve> curves = {{{1, 1}, {3, 3}, {5, 5}}, {{2, 4}, {4, 8}}};
    const auto band = meanBand(curves);
    QCOMPARE(band.size(), std::size_t{5});
    const std::vector<int> counts = {1, 2, 2, 2, 1};
    const std::vector<double> means = {1, 3, 4.5, 6, 5};  // of 1; 2, 4; 3, 6; 4, 8; 5
    for (std::size_t i = 0; i < band.size(); ++i) {
      QCOMPARE(band[i].x, static_cast<double>(i + 1));
      QCOMPARE(band[i].n, counts[i]);
      QCOMPARE(band[i].mean, means[i]);
    }
    // Over what is not finite, too.
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto gap =
        meanBand(std::vector<Curve>{{{1, 1}, {2, nan}, {3, 5}}, {{1, 1}, {2, 1}, {3, 1}}});
    QCOMPARE(gap[1].n, 2);
    QCOMPARE(gap[1].mean, 2.0);
  }

  // No value is skipped: the mean of the parts, weighed, is that of all.
  void gathersManyValuesWithoutSkippingAny() {
    Curve rising, spiked;
    for (int i = 0; i < 40'000; ++i) {
      rising.push_back({double(i), double(i)});
      spiked.push_back({double(i), i == 12'345 ? 8000.0 : 0.0});
    }
    const auto band = meanBand(std::vector<Curve>{rising}, 400);
    QCOMPARE(band.size(), std::size_t{400});
    for (const BandPoint& point : band)
      QVERIFY(std::abs(point.mean - point.x) < 1e-9);
    double sum = 0;
    for (const BandPoint& point : meanBand(std::vector<Curve>{spiked}, 400))
      sum += point.mean * 100;
    QVERIFY(std::abs(sum - 8000) < 100);
  }

  void aCurveCountsOnceInAPartHoweverManyValuesItHas() {
    Curve dense, sparse;
    for (int i = 0; i < 1000; ++i)
      dense.push_back({double(i), 1});
    for (int i = 0; i < 1000; i += 100)
      sparse.push_back({double(i), 3});
    const auto band = meanBand(std::vector<Curve>{dense, sparse}, 10);
    QCOMPARE(band.size(), std::size_t{10});
    for (const BandPoint& point : band) {
      QCOMPARE(point.n, 2);
      QCOMPARE(point.mean, 2.0);
    }
  }
};

QTEST_APPLESS_MAIN(TestMeanBand)
#include "tst_mean_band.moc"
