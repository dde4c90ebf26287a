// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbers.h"

#include <QTest>

#include <clocale>
#include <cmath>
#include <limits>

using namespace adnet;

namespace {

template <class Number>
bool comesBack(Number value) {
  return parseNumber<Number>(formatNumber(value)) == value;
}

}  // namespace

class TestNumbers : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyValueComesBack() {
    using Double = std::numeric_limits<double>;
    for (const double value : {0.0, 0.1, 1.0 / 3, -2.5e-7, 6.02214076e23, Double::max(),
                               Double::lowest(), Double::min(), Double::denorm_min()})
      QVERIFY2(comesBack(value), formatNumber(value).c_str());
    for (const float value : {0.03f, 1.f / 3, std::numeric_limits<float>::max()})
      QVERIFY2(comesBack(value), formatNumber(value).c_str());
    for (const std::int64_t value : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1},
                                     std::int64_t{0}, std::numeric_limits<std::int64_t>::max()})
      QVERIFY2(comesBack(value), formatNumber(value).c_str());
    QVERIFY(comesBack(std::numeric_limits<std::uint64_t>::max()));
  }

  void isTheShortestText() {
    QCOMPARE(formatNumber(0.1), std::string("0.1"));
    QCOMPARE(formatNumber(0.03f), std::string("0.03"));
    QCOMPARE(formatNumber(100.0), std::string("100"));
    QCOMPARE(formatNumber(-7), std::string("-7"));
  }

  void wordsForWhatIsNotFinite() {
    using Double = std::numeric_limits<double>;
    QCOMPARE(formatNumber(Double::quiet_NaN()), std::string("nan"));
    QCOMPARE(formatNumber(Double::infinity()), std::string("inf"));
    QCOMPARE(formatNumber(-Double::infinity()), std::string("-inf"));
    QVERIFY(std::isnan(parseNumber<double>("nan").value()));
    QCOMPARE(parseNumber<double>("-inf").value(), -Double::infinity());
  }

  void keepsToTheCLocale() {
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    std::setlocale(LC_NUMERIC, "de_DE.UTF-8");  // no harm where it is not installed
    QCOMPARE(formatNumber(0.5), std::string("0.5"));
    QCOMPARE(parseNumber<double>("0.5").value_or(-1), 0.5);
    QVERIFY(!parseNumber<double>("0,5"));
    std::setlocale(LC_NUMERIC, before.c_str());
  }

  void takesNothingButANumber_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", " ", " 1", "1 ", "1x", "x", "--1", "+1", "0x10", "1,5", "1\n"})
      QTest::addRow("'%s'", text) << QByteArray(text);
    QTest::newRow("a NUL behind it") << QByteArray("1\0", 2);
  }
  void takesNothingButANumber() {
    QFETCH(QByteArray, text);
    QVERIFY(!parseNumber<int>(text.toStdString()));
    QVERIFY(!parseNumber<double>(text.toStdString()));
  }

  void refusesWhatDoesNotFit() {
    QVERIFY(!parseNumber<int>("2147483648"));
    QVERIFY(!parseNumber<int>("99999999999999999999"));
    QVERIFY(!parseNumber<std::uint64_t>("-1"));
    QVERIFY(!parseNumber<int>("1.5"));
    QVERIFY(!parseNumber<double>("1e999"));
    QCOMPARE(parseNumber<int>("-2147483648").value(), std::numeric_limits<int>::min());
  }
};

QTEST_GUILESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
