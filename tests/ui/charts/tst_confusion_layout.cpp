// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/confusion_layout.h"

#include <QtTest>

using namespace adnet::ui;

namespace {

constexpr ConfusionText kText{16, 90, 14};

}  // namespace

class TestConfusionLayout : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fits_data() {
    QTest::addColumn<int>("classes");
    QTest::addColumn<QSizeF>("area");
    QTest::addColumn<bool>("names");
    QTest::addColumn<bool>("upright");
    QTest::addColumn<bool>("counts");
    QTest::newRow("1") << 1 << QSizeF(400, 400) << true << true << true;
    QTest::newRow("2") << 2 << QSizeF(400, 400) << true << true << true;
    QTest::newRow("2, small") << 2 << QSizeF(200, 160) << true << false << true;
    QTest::newRow("10") << 10 << QSizeF(400, 400) << true << false << true;
    QTest::newRow("10, wide") << 10 << QSizeF(900, 300) << true << false << true;
    QTest::newRow("10, small") << 10 << QSizeF(160, 160) << false << false << false;
    QTest::newRow("81") << 81 << QSizeF(500, 500) << false << false << false;
    QTest::newRow("200") << 200 << QSizeF(400, 400) << false << false << false;
    QTest::newRow("200, large") << 200 << QSizeF(4200, 4200) << true << false << true;
    QTest::newRow("more classes than pixels")
        << 1000 << QSizeF(300, 300) << false << false << false;
  }
  void fits() {
    QFETCH(const int, classes);
    QFETCH(const QSizeF, area);
    const ConfusionLayout layout = ConfusionLayout::fit(area, classes, kText);
    QCOMPARE(layout.classes(), classes);
    QTEST(layout.showsNames(), "names");
    if (layout.showsNames()) QTEST(layout.namesUpright(), "upright");
    QTEST(layout.showsCounts(), "counts");

    const QRectF whole(QPointF(), area);
    QVERIFY(whole.contains(layout.matrix()));
    QVERIFY(whole.contains(layout.rowTitle()));
    QVERIFY(whole.contains(layout.columnTitle()));
    QCOMPARE(layout.cell({0, 0}).topLeft(), layout.matrix().topLeft());
    for (const int row : {0, classes / 2, classes - 1}) {
      for (const int column : {0, classes / 3, classes - 1}) {
        const ConfusionCell cell{row, column};
        QCOMPARE(layout.cellAt(layout.cell(cell).center()).value(), cell);
      }
      if (!layout.showsNames()) continue;
      QVERIFY(whole.contains(layout.rowName(row)));
      QVERIFY(whole.contains(layout.columnName(row)));
      QCOMPARE(layout.rowName(row).center().y(), layout.cell({row, 0}).center().y());
      QCOMPARE(layout.columnName(row).center().x(), layout.cell({0, row}).center().x());
      QVERIFY(layout.rowName(row).right() < layout.matrix().left());
      QVERIFY(layout.columnName(row).bottom() < layout.matrix().top());
    }
  }

  void findsNoCellOutside() {
    const ConfusionLayout layout = ConfusionLayout::fit({400, 400}, 10, kText);
    const QRectF matrix = layout.matrix();
    QVERIFY(!layout.cellAt(matrix.topLeft() - QPointF(1, 0)));
    QVERIFY(!layout.cellAt(matrix.topLeft() - QPointF(0, 1)));
    QVERIFY(!layout.cellAt(matrix.bottomRight()));
    QVERIFY(layout.cellAt(matrix.bottomRight() - QPointF(0.5, 0.5)));
  }

  void takesWholePixels() {
    const ConfusionLayout layout = ConfusionLayout::fit({403, 397}, 10, kText);
    QCOMPARE(layout.cellSize(), std::floor(layout.cellSize()));
  }

  void isEmptyWithoutClassesOrRoom() {
    QVERIFY(!ConfusionLayout::fit({400, 400}, 0, kText).cellAt({200, 200}));
    QCOMPARE(ConfusionLayout::fit({10, 10}, 5, kText).classes(), 0);
  }
};

QTEST_GUILESS_MAIN(TestConfusionLayout)
#include "tst_confusion_layout.moc"
