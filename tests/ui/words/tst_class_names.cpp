// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/class_names.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QSet>
#include <QtTest>

using namespace adnet::ui;

class TestClassNames : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void shortens_data() {
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("shorter");
    QTest::newRow("none") << QStringList() << QStringList();
    QTest::newRow("one") << QStringList{"001.Black_footed_Albatross"}
                         << QStringList{"Black footed Albatross"};
    QTest::newRow("birds") << QStringList{"001.Black_footed_Albatross", "010.Red_winged_Blackbird"}
                           << QStringList{"Black footed Albatross", "Red winged Blackbird"};
    QTest::newRow("counted") << QStringList{"1 ant", "2 bee"} << QStringList{"ant", "bee"};
    QTest::newRow("not counted") << QStringList{"10 euro", "20 dollar"}
                                 << QStringList{"10 euro", "20 dollar"};
    QTest::newRow("numbers that tell apart")
        << QStringList{"01_ant", "02_ant"} << QStringList{"01 ant", "02 ant"};
    QTest::newRow("first words") << QStringList{"fungus_leaf_rust", "fungus_leaf_spot"}
                                 << QStringList{"rust", "spot"};
    QTest::newRow("within a word")
        << QStringList{"category", "cats"} << QStringList{"category", "cats"};
    QTest::newRow("one is the first word")
        << QStringList{"bee", "bee_wild"} << QStringList{"bee", "bee wild"};
    QTest::newRow("a mere number")
        << QStringList{"class_1", "class_2"} << QStringList{"class 1", "class 2"};
    QTest::newRow("more than a number")
        << QStringList{"class_01_ant", "class_02_ant"} << QStringList{"01 ant", "02 ant"};
    QTest::newRow("underscores tell apart")
        << QStringList{"a_b", "a b"} << QStringList{"a_b", "a b"};
    QTest::newRow("nothing but underscores") << QStringList{"_", "a_b"} << QStringList{"_", "a_b"};
    QTest::newRow("Chinese") << QStringList{"001.黑脚信天翁", "002.黑背信天翁"}
                             << QStringList{"黑脚信天翁", "黑背信天翁"};
  }
  void shortens() {
    QFETCH(const QStringList, names);
    QTEST(shortClassNames(names), "shorter");
  }

  void cutsToTheWidth() {
    const QFontMetricsF metrics(QGuiApplication::font());
    const QStringList names = {"Black footed Albatross", "Ani"};
    const QStringList cut = elidedClassNames(names, metrics, 90);
    QVERIFY(metrics.horizontalAdvance(cut[0]) <= 90);
    QVERIFY2(cut[0].startsWith("Bl") && cut[0].endsWith("oss"), qPrintable(cut[0]));
    QCOMPARE(cut[1], QString("Ani"));
  }

  void anEndThatAllShareIsWhatIsCut() {
    const QFontMetricsF metrics(QGuiApplication::font());
    const QStringList names = {"yellow throated warbler", "black and white warbler"};
    const QStringList cut = elidedClassNames(names, metrics, 90);
    QVERIFY2(cut[0].startsWith("yellow") && cut[0].endsWith(QChar(0x2026)), qPrintable(cut[0]));
    QVERIFY2(cut[1].startsWith("black") && cut[1].endsWith(QChar(0x2026)), qPrintable(cut[1]));
  }

  void namesThatDifferStayApart() {
    const QFontMetricsF metrics(QGuiApplication::font());
    QStringList names;
    for (int i = 0; i < 12; ++i) {
      names << QString("a very long common beginning, then %1, and the same end")
                   .arg(i, 2, 10, QChar('0'));
    }
    names << "bee"
          << "bee";  // these do not differ
    const QStringList cut = elidedClassNames(names, metrics, 110);
    QCOMPARE(QSet<QString>(cut.begin(), cut.end()).size(), 13);
    for (const QString& name : cut)
      QVERIFY2(metrics.horizontalAdvance(name) <= 110, qPrintable(name));
    QVERIFY2(cut[7].contains("07"), qPrintable(cut[7]));
  }

  void namesThatDifferAtTwoPlacesShowBoth() {
    const QFontMetricsF metrics(QGuiApplication::font());
    const QStringList words = {"laysan", "sooty", "crested", "brewer"};
    QStringList names;
    for (const QString& first : words) {
      for (const QString& second : words)
        names << first + " albatross of the northern islands " + second + " subspecies";
    }
    for (const Qt::TextElideMode mode : {Qt::ElideMiddle, Qt::ElideRight}) {
      const QStringList cut = elidedClassNames(names, metrics, 110, mode);
      QCOMPARE(QSet<QString>(cut.begin(), cut.end()).size(), names.size());
      for (const QString& name : cut)
        QVERIFY2(metrics.horizontalAdvance(name) <= 110, qPrintable(name));
      QVERIFY2(cut[1].startsWith("lay") && cut[1].contains("…soo"), qPrintable(cut[1]));
    }
  }
};

QTEST_MAIN(TestClassNames)
#include "tst_class_names.moc"
