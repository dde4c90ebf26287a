// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/owner.h"

#include <QTest>

using namespace adnet;

class OwnerTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isNamedAndReadBack() {
    const Owner owner{"lab, since 2020", "adnet", 123, "2026-01-31T12:00:00Z"};
    QCOMPARE(QString::fromStdString(nameOf(owner)),
             QString("adnet on lab, since 2020, process 123, since 2026-01-31T12:00:00Z"));
    QVERIFY(ownerOf(nameOf(owner)) == owner);
    QVERIFY(isHere(*ownerOf(nameOf(ownerNow()))));
  }

  void isNobodyWhereATextNamesNone_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", "adnet", "adnet on lab", "adnet on lab, process 1", " on , since ",
          "adnet on lab, process x, since y", "adnet on lab, process , since y",
          ", process 1 on , since y", "adnet on lab, process 99999999999, since y"})
      QTest::newRow(text) << text;
  }
  void isNobodyWhereATextNamesNone() {
    QFETCH(QString, text);
    QVERIFY(!ownerOf(text.toStdString()));
  }
};

QTEST_GUILESS_MAIN(OwnerTest)
#include "tst_owner.moc"
