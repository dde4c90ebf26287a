// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/csv.h"

#include <QTest>

using namespace adnet;

class CsvTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void comesBackAsItWas() {
    const std::vector<CsvRow> rows = {{"path", "label"},
                                      {"a, b/\"quoted\".jpg", "1"},
                                      {"line\nbreak", ""},
                                      {"鸟/猫.jpg", "-2"},
                                      {"", ""}};
    std::string text;
    for (const CsvRow& row : rows)
      text += csvLine(row);
    QCOMPARE(parseCsv(text), rows);
  }

  void readsOthersFiles_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QByteArray>("last");
    QTest::newRow("nothing") << QByteArray("") << 0 << QByteArray();
    QTest::newRow("DOS line ends") << QByteArray("a,b\r\nc,d\r\n") << 2 << QByteArray("d");
    QTest::newRow("torn last line") << QByteArray("a,b\nc,d\ne,") << 2 << QByteArray("d");
    QTest::newRow("torn within quotes") << QByteArray("a,b\n\"c,d\n") << 1 << QByteArray("b");
    QTest::newRow("empty fields") << QByteArray(",,\n") << 1 << QByteArray("");
  }
  void readsOthersFiles() {
    QFETCH(QByteArray, text);
    QFETCH(int, rows);
    QFETCH(QByteArray, last);
    const auto parsed = parseCsv(text.toStdString());
    QCOMPARE(static_cast<int>(parsed.size()), rows);
    if (rows > 0) QCOMPARE(QByteArray::fromStdString(parsed.back().back()), last);
  }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
