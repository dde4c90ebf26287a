// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/utc_time.h"

#include <QDateTime>
#include <QTest>

using namespace adnet;

class TestUtcTime : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // Wherever the machine stands.
  void isTheTimeInUtc_data() {
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("east") << QByteArray("XYZ-9");
    QTest::newRow("west") << QByteArray("XYZ+7:30");
  }
  void isTheTimeInUtc() {
    QFETCH(const QByteArray, zone);
    qputenv("TZ", zone);
    const auto tidy = qScopeGuard([] { qunsetenv("TZ"); });
    const qint64 before = QDateTime::currentSecsSinceEpoch();
    const QString iso = QString::fromStdString(utcNow());
    const QString name = QString::fromStdString(utcFileName());
    const qint64 after = QDateTime::currentSecsSinceEpoch();
    QDateTime named = QDateTime::fromString(name, "yyyyMMdd-HHmmss");
    named.setTimeSpec(Qt::UTC);
    for (const QDateTime& time : {QDateTime::fromString(iso, Qt::ISODate), named}) {
      QVERIFY2(time.isValid(), qPrintable(iso + ' ' + name));
      QVERIFY(time.toSecsSinceEpoch() >= before && time.toSecsSinceEpoch() <= after);
    }
    QCOMPARE(iso.size(), 20);
    QVERIFY(iso.endsWith('Z'));
  }
};

QTEST_GUILESS_MAIN(TestUtcTime)
#include "tst_utc_time.moc"
