// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/compare/published_figures.h"

#include <QtTest>

#include <set>

using namespace adnet;

class TestPublishedFigures : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void gathersThePointsOfACurve() {
    const auto curves = parsePublished(
        "method,ratio,accuracy,source\n"
        "fine-tuning,15,45.25,\"A, table 1\"\n"
        "fine-tuning,15,51.2,B\n"
        "fine-tuning,30,59.68,\"A, table 1\"\n",
        "x.csv");
    QCOMPARE(curves.size(), std::size_t{2});
    QCOMPARE(curves[0].method, std::string("fine-tuning"));
    QCOMPARE(curves[0].source, std::string("A, table 1"));
    QCOMPARE(curves[0].points.size(), std::size_t{2});
    QCOMPARE(curves[0].points[1].ratio, 30.0);
    QCOMPARE(curves[0].points[1].accuracy, 0.5968);
    QCOMPARE(curves[1].source, std::string("B"));
  }

  void saysWhatIsWrongAndWhere_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("phrase");
    const QByteArray header = "method,ratio,accuracy,source\n";
    QTest::newRow("nothing") << QByteArray() << "begins with";
    QTest::newRow("another header") << QByteArray("a,b\n") << "begins with";
    QTest::newRow("a field is missing") << header + "x,15,20\n"
                                        << "line 2";
    QTest::newRow("no source") << header + "x,15,20,\n"
                               << "line 2";
    QTest::newRow("no number") << header + "x,15,20,s\nx,half,20,s\n"
                               << "line 3: \"half\"";
    QTest::newRow("above 100") << header + "x,15,120,s\n"
                               << "\"120\"";
    QTest::newRow("not finite") << header + "x,15,nan,s\n"
                                << "\"nan\"";
  }
  void saysWhatIsWrongAndWhere() {
    QFETCH(const QByteArray, csv);
    QFETCH(const QString, phrase);
    try {
      parsePublished(csv.toStdString(), "figures.csv");
      QFAIL("was read");
    } catch (const Error& error) {
      QVERIFY(error.code() == ErrorCode::Unreadable);
      const QString said = QString::fromUtf8(error.what());
      QVERIFY2(said.contains("figures.csv") && said.contains(phrase), qPrintable(said));
    }
  }

  void readsThoseOfTheProgram_data() {
    QTest::addColumn<int>("curves");
    QTest::newRow("cub-200-2011") << 10;
    QTest::newRow("stanford-cars") << 6;
    QTest::newRow("fgvc-aircraft") << 6;
  }
  void readsThoseOfTheProgram() {
    QFETCH(const int, curves);
    const std::filesystem::path file = std::filesystem::path(ADNET_TEST_DATA).parent_path() /
                                       "resources/published" /
                                       (std::string(QTest::currentDataTag()) + ".csv");
    const auto read = parsePublished(readFile(file), file);
    QCOMPARE(static_cast<int>(read.size()), curves);
    for (const PublishedCurve& curve : read) {
      std::set<double> ratios;
      for (const PublishedPoint& point : curve.points)
        ratios.insert(point.ratio);
      QVERIFY2((ratios == std::set<double>{15, 30, 50, 100}), curve.method.c_str());
    }
  }
};

QTEST_APPLESS_MAIN(TestPublishedFigures)
#include "tst_published_figures.moc"
