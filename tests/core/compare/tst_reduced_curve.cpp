// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/reduced_curve.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace adnet;

namespace {

constexpr double kGap = std::numeric_limits<double>::quiet_NaN();

// A calm curve over steps 1, 2, ….
Curve calm(int points) {
  Curve curve;
  for (int i = 1; i <= points; ++i)
    curve.push_back({static_cast<double>(i), 1.0 / i});
  return curve;
}

bool has(const Curve& curve, const CurvePoint& point) {
  return std::ranges::count(curve, point) == 1;
}

}  // namespace

class ReducedCurveTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingThatStandsOutIsLost() {
    Curve curve = calm(40000);
    // Wherever they are: every hundredth point would pass them over.
    for (const std::size_t at : {1u, 58u, 12345u, 12346u, 39998u})
      curve[at].y = at % 2 == 0 ? -5 : 5;
    const Curve reduced = reducedCurve(curve, 500);
    QVERIFY(reduced.size() <= 1002);
    QVERIFY(reduced.size() > 900);
    for (const std::size_t at : {0u, 1u, 58u, 12345u, 12346u, 39998u, 39999u})
      QVERIFY2(has(reduced, curve[at]), qPrintable(QString::number(at)));
    QVERIFY(std::ranges::is_sorted(reduced, std::less_equal(), &CurvePoint::x));
  }

  void everyPartKeepsItsExtremes() {
    Curve curve;
    for (int i = 0; i < 5000; ++i)
      curve.push_back({static_cast<double>(i), std::sin(i * 12.9898) * 43758.5453});
    const Curve reduced = reducedCurve(curve, 50);
    for (int part = 0; part < 50; ++part) {
      // Without the first and the last point, which stay anyway.
      const auto begin = curve.begin() + std::max(1, 100 * part);
      const auto end = curve.begin() + std::min(4999, 100 * part + 100);
      const auto [low, high] =
          std::minmax_element(begin, end, [](auto& a, auto& b) { return a.y < b.y; });
      // A part's end falls on a fraction of a point, 99.98: its neighbour may take the last.
      const auto near = [&](double y, auto better) {
        return std::ranges::any_of(reduced, [&](const CurvePoint& point) {
          return point.x >= begin->x - 1 && point.x <= end->x + 1 && !better(y, point.y);
        });
      };
      QVERIFY(near(low->y, std::less()) && near(high->y, std::greater()));
    }
  }

  void gapsStay() {
    Curve curve = calm(1000);
    for (std::size_t i = 200; i < 400; ++i)
      curve[i].y = kGap;
    curve[700].y = kGap;  // among others
    const Curve reduced = reducedCurve(curve, 10);
    const auto gaps = std::ranges::count_if(reduced, [](auto& p) { return std::isnan(p.y); });
    QVERIFY(gaps >= 1);
    QVERIFY(gaps <= 3);
    QCOMPARE(reducedCurve(Curve(100, {0, kGap}), 10).size(), 3u);
  }

  void aShortOneIsAsItWas() {
    QCOMPARE(reducedCurve(calm(20), 10), calm(20));
    QVERIFY(reducedCurve(calm(21), 10).size() <= 22);
    QVERIFY(reducedCurve({}, 10).empty());
    QVERIFY(reducedCurve(calm(5), 0).empty());
    // All at one x.
    const Curve reduced = reducedCurve(Curve{{1, 1}, {1, 7}, {1, -7}, {1, 2}, {1, 3}}, 2);
    QVERIFY(has(reduced, {1, 7}) && has(reduced, {1, -7}));
  }
};

QTEST_GUILESS_MAIN(ReducedCurveTest)
#include "tst_reduced_curve.moc"
