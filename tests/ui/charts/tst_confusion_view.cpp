// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/confusion_view.h"
#include "ui/shell/colors.h"
#include "ui/shell/theme.h"

#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

namespace {

// 12 images of the second class, 3 of them taken for the third.
ConfusionMatrix someConfusion() {
  ConfusionMatrix confusion(3);
  for (int i = 0; i < 9; ++i)
    confusion.add(1, 1);
  for (int i = 0; i < 3; ++i)
    confusion.add(1, 2);
  confusion.add(0, 0);
  return confusion;
}

}  // namespace

class TestConfusionView : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    Theme::instance().apply(ThemeChoice::Light);
    view_ = std::make_unique<ConfusionView>();
    view_->resize(300, 300);
    view_->setConfusion(someConfusion(), {"ant", "bee", "wasp"});
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
  }

  void describesACell() {
    QCOMPARE(view_->describe({1, 2}), QString("true: bee, predicted: wasp: 3 of 12 (25 %)"));
    QCOMPARE(view_->describe({2, 0}), QString("true: wasp, predicted: ant: 0 of 0 (0 %)"));
  }

  void tellsAClickedCell() {
    QSignalSpy clicked(view_.get(), &ConfusionView::cellClicked);
    click({1, 2});
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first(), QVariantList({1, 2}));
    QCOMPARE(view_->selected().value(), (ConfusionCell{1, 2}));
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, QPoint(1, 1));
    QCOMPARE(clicked.size(), 1);
  }

  void walksWithTheArrowKeysAndClicksWithEnter() {
    QSignalSpy clicked(view_.get(), &ConfusionView::cellClicked);
    click({1, 1});
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QTest::keyClick(view_.get(), Qt::Key_Right);  // stays at the edge
    QTest::keyClick(view_.get(), Qt::Key_Up);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(view_->note(), QString("0 of 1 (0 %): ant → wasp"));
    QTest::keyClick(view_.get(), Qt::Key_Return);
    QCOMPARE(clicked.size(), 2);
    QCOMPARE(clicked.last(), QVariantList({0, 2}));
  }

  void aClickIsNoDrag() {
    QSignalSpy clicked(view_.get(), &ConfusionView::cellClicked);
    const QPoint from = view_->rectOf({1, 1}).center().toPoint();
    QTest::mousePress(view_.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view_.get(), from + QPoint(40, 0));
    QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, from + QPoint(40, 0));
    QCOMPARE(clicked.size(), 0);
  }

  void picksACellOfAPixelAndSaysWhich() {
    showBirds(200);
    QVERIFY(view_->layoutNow().cellSize() < 2);
    QSignalSpy clicked(view_.get(), &ConfusionView::cellClicked);
    click({120, 60});
    QCOMPARE(clicked.size(), 1);
    const ConfusionCell cell{clicked[0][0].toInt(), clicked[0][1].toInt()};
    QVERIFY(qAbs(cell.label - 120) <= 1 && qAbs(cell.predicted - 60) <= 1);
    QVERIFY(view_->note().endsWith(QString("Black footed bird %1 → Black footed bird %2")
                                       .arg(cell.label)
                                       .arg(cell.predicted)));
  }

  void theWheelZoomsAtThePointer() {
    showBirds(200);
    const QRectF far = view_->rectOf({150, 140});
    wheel(far.center(), 120);
    QVERIFY(view_->isZoomed());
    const QRectF near = view_->rectOf({150, 140});
    QVERIFY(near.width() >= ConfusionLayout::kHandyCell);
    QVERIFY((near.center() - far.center()).manhattanLength() < 2 * near.width());
    QSignalSpy clicked(view_.get(), &ConfusionView::cellClicked);
    click({150, 140});
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.last(), QVariantList({150, 140}));
    wheel(near.center(), 120);
    QVERIFY(view_->rectOf({150, 140}).width() > near.width());
    QVERIFY(view_->layoutNow().showsNames());
    for (int i = 0; i < 30; ++i)
      wheel(near.center(), -120);
    QVERIFY(!view_->isZoomed());
    // Where the names come up, the cell moves beside them.
    wheel(view_->rectOf({10, 3}).center(), 120);
    QVERIFY(view_->layoutNow().frame().contains(view_->rectOf({10, 3}).center()));
  }

  void zoomsByKeyAndByTwoFingers() {
    showBirds(200);
    click({100, 100});
    const ConfusionCell current = view_->selected().value();
    QTest::keyClick(view_.get(), Qt::Key_Plus);
    QVERIFY(view_->isZoomed());
    QVERIFY(view_->layoutNow().frame().contains(view_->rectOf(current)));
    const double before = view_->layoutNow().cellSize();
    QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2,
                              {150, 150}, {150, 150}, {150, 150}, 0.5, {});
    QApplication::sendEvent(view_.get(), &pinch);
    QCOMPARE(view_->layoutNow().cellSize(), 1.5 * before);
    QTest::keyClick(view_.get(), Qt::Key_Minus);
    QVERIFY(view_->layoutNow().cellSize() < 1.5 * before);
    QTest::keyClick(view_.get(), Qt::Key_0);
    QVERIFY(!view_->isZoomed());
  }

  void dragsWhatIsZoomed() {
    showBirds(200);
    wheel(view_->rectOf({100, 100}).center(), 360);
    const QPointF from = view_->rectOf({100, 100}).center();
    QSignalSpy clicked(view_.get(), &ConfusionView::cellClicked);
    drag(from.toPoint(), from.toPoint() + QPoint(-50, 30));
    QCOMPARE(clicked.size(), 0);
    const QPointF to = view_->rectOf({100, 100}).center();
    QVERIFY((to - from - QPointF(-50, 30)).manhattanLength() <= 2);
    for (int i = 0; i < 40; ++i)  // ends at the edge
      drag({100, 100}, {290, 290});
    QCOMPARE(view_->rectOf({0, 0}).topLeft(), view_->layoutNow().frame().topLeft());
  }

  void theViewFollowsTheCurrentCell() {
    showBirds(200);
    view_->select(ConfusionCell{3, 3});
    QTest::keyClick(view_.get(), Qt::Key_Plus);
    for (int i = 0; i < 60; ++i) {
      QTest::keyClick(view_.get(), Qt::Key_Right);
      if (i % 2) QTest::keyClick(view_.get(), Qt::Key_Down);
    }
    QCOMPARE(view_->selected().value(), (ConfusionCell{33, 63}));
    QVERIFY(view_->layoutNow().frame().adjusted(-1, -1, 1, 1).contains(view_->rectOf({33, 63})));
  }

  void ordersTheClasses() {
    view_->setConfusion(mixedUp(), {"ant", "bee", "crab", "dog"});
    const auto order = [&] {
      QList<int> places;
      for (int i = 0; i < 4; ++i)
        places << view_->drawing().placeOf({i, i})->label;
      return places;
    };
    QCOMPARE(order(), (QList<int>{0, 1, 2, 3}));
    const QImage byName = view_->grab().toImage();
    view_->setOrder(ConfusionOrder::Error);  // dog, ant, the rest
    QCOMPARE(order(), (QList<int>{1, 2, 3, 0}));
    view_->setOrder(ConfusionOrder::Similarity);
    QCOMPARE(qAbs(order()[0] - order()[3]), 1);
    QVERIFY(view_->grab().toImage() != byName);
    QSignalSpy clicked(view_.get(), &ConfusionView::cellClicked);
    click({3, 0});
    QCOMPARE(clicked.last(), QVariantList({3, 0}));  // whatever the order
  }

  void showsOnlyTheConfused() {
    view_->setConfusion(mixedUp(), {"ant", "bee", "crab", "dog"});
    view_->setOnlyConfused(true);
    QCOMPARE(view_->layoutNow().classes(), 2);
    QVERIFY(view_->rectOf({1, 1}).isNull());
    QSignalSpy clicked(view_.get(), &ConfusionView::cellClicked);
    click({3, 0});
    QCOMPARE(clicked.last(), QVariantList({3, 0}));
    QCOMPARE(view_->note(), QString("3 of 4 (75 %): dog → ant"));
  }

  void showsCountsOrShares() {
    const QImage counts = view_->grab().toImage();
    view_->setNumbers(ConfusionNumbers::Shares);
    QVERIFY(view_->grab().toImage() != counts);
  }

  void tipsHaveTheFullNames() {
    showBirds(12);
    const auto tipAt = [&](const QPointF& at) {
      QHelpEvent help(QEvent::ToolTip, at.toPoint(), view_->mapToGlobal(at.toPoint()));
      QApplication::sendEvent(view_.get(), &help);
      return QToolTip::text();
    };
    const ConfusionLayout layout = view_->layoutNow();
    QCOMPARE(tipAt(layout.rowName(4).center()), QString("005.Black_footed_bird_4"));
    QCOMPARE(tipAt(layout.columnName(7).center()), QString("008.Black_footed_bird_7"));
    QVERIFY(tipAt(view_->rectOf({4, 5}).center()).contains("005.Black_footed_bird_4"));
  }

  // Twelve birds on the smallest room that a page gives a matrix: names and columns apart.
  void namesTwelveBirds() {
    view_->resize(270, 240);
    showBirds(12);
    const ConfusionLayout layout = view_->layoutNow();
    QVERIFY(layout.showsNames());
    QVERIFY(layout.showsCounts());
    QVERIFY(layout.cellSize() >= 0.85 * view_->drawing().text().lineHeight);
    QVERIFY(layout.rowName(0).width() > 60);
    QVERIFY(layout.columnName(0).height() > 50);
  }

  void keepsTheSelectionThroughAnUpdate() {
    click({1, 2});
    view_->setConfusion(someConfusion(), {"ant", "bee", "wasp"});
    QCOMPARE(view_->selected().value(), (ConfusionCell{1, 2}));
    view_->setConfusion(ConfusionMatrix(2), {"ant", "bee"});
    QVERIFY(!view_->selected());
  }

  void paintsTheShareOfTheRow() {
    const QImage image = view_->grab().toImage();
    const auto colorOf = [&](const ConfusionCell& cell) {
      // Beside the count.
      return image.pixelColor((view_->rectOf(cell).topLeft() + QPointF(4, 4)).toPoint());
    };
    QCOMPARE(colorOf({2, 0}), colorOf({0, 1}));  // both are empty
    QVERIFY(colorOf({0, 0}) != colorOf({1, 1}));
    QVERIFY(colorOf({1, 1}) != colorOf({1, 2}));
    QVERIFY(colorOf({1, 2}) != colorOf({1, 0}));
  }

  void paintsAnyNumberOfClasses_data() {
    QTest::addColumn<int>("classes");
    for (const int classes : {0, 1, 2, 200, 1000})
      QTest::addRow("%d", classes) << classes;
  }
  void paintsAnyNumberOfClasses() {
    QFETCH(const int, classes);
    QStringList names;
    for (int i = 0; i < classes; ++i)
      names << QString(60, 'x');
    view_->setConfusion(ConfusionMatrix(static_cast<std::size_t>(classes)), names);
    QVERIFY(!view_->grab().isNull());
  }

  void numbersAreReadOnEveryColour_data() {
    QTest::addColumn<ThemeChoice>("choice");
    QTest::addRow("light") << ThemeChoice::Light;
    QTest::addRow("dark") << ThemeChoice::Dark;
  }
  // In each row another share of 20 images, from none to all, beside the rest.
  void numbersAreReadOnEveryColour() {
    QFETCH(const ThemeChoice, choice);
    constexpr int kImages = 20;
    Theme::instance().apply(choice);
    ConfusionMatrix confusion(kImages + 1);
    QStringList names;
    for (int label = 0; label <= kImages; ++label) {
      names << QString::number(label);
      for (int i = 0; i < kImages; ++i)
        confusion.add(label, i < label ? label : (label + 1) % (kImages + 1));
    }
    view_->resize(900, 900);
    view_->setConfusion(confusion, names);
    const auto areRead = [this](const char* what) {
      const QImage image = view_->grab().toImage();
      for (int label = 0; label <= kImages; ++label) {
        for (const int predicted : {label, (label + 1) % (kImages + 1)}) {
          if (view_->confusion().at(label, predicted) == 0) continue;  // nothing stands there
          const double contrast = contrastIn(image, view_->rectOf({label, predicted}));
          QVERIFY2(contrast >= 4.5, qPrintable(QString("%1, row %2, column %3: %4")
                                                   .arg(what)
                                                   .arg(label)
                                                   .arg(predicted)
                                                   .arg(contrast)));
        }
      }
    };
    areRead("as it is");
    QTest::mouseMove(view_.get(), view_->rectOf({7, 8}).center().toPoint());
    areRead("pointed at");
  }

  void clears() {
    view_->clear("nothing yet");
    QSignalSpy clicked(view_.get(), &ConfusionView::cellClicked);
    QTest::mouseClick(view_.get(), Qt::LeftButton);
    QTest::keyClick(view_.get(), Qt::Key_Down);
    QCOMPARE(clicked.size(), 0);
  }

 private:
  // Of what is written in a cell and the cell's own colour, at its corner.
  static double contrastIn(const QImage& image, const QRectF& cell) {
    const QRect inner = cell.toRect().adjusted(4, 4, -4, -4);
    const QColor back = image.pixelColor(inner.topLeft());
    double most = 1;
    for (int y = inner.top(); y <= inner.bottom(); ++y) {
      for (int x = inner.left(); x <= inner.right(); ++x)
        most = std::max(most, contrastRatio(image.pixelColor(x, y), back));
    }
    return most;
  }
  void click(const ConfusionCell& cell) {
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, view_->rectOf(cell).center().toPoint());
  }
  void wheel(const QPointF& at, int delta) {
    QWheelEvent event(at, view_->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(view_.get(), &event);
  }
  void drag(const QPoint& from, const QPoint& to) {
    QTest::mousePress(view_.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view_.get(), (from + to) / 2);
    QTest::mouseMove(view_.get(), to);
    QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, to);
  }
  // Named "001.Kind_bird_0" and so on; each is once taken for the next.
  void showBirds(int classes) {
    QStringList names;
    ConfusionMatrix confusion(static_cast<std::size_t>(classes));
    for (int i = 0; i < classes; ++i) {
      names << QString("%1.Black_footed_bird_%2").arg(i + 1, 3, 10, QChar('0')).arg(i);
      confusion.add(i, i);
      confusion.add(i, (i + 1) % classes);
    }
    view_->setConfusion(confusion, names);
  }
  // Dogs are taken for ants, and one ant for a dog.
  static ConfusionMatrix mixedUp() {
    ConfusionMatrix confusion(4);
    for (int i = 0; i < 4; ++i) {
      for (int label = 0; label < 3; ++label)
        confusion.add(label, label == 0 && i == 0 ? 3 : label);
      confusion.add(3, i < 3 ? 0 : 3);
    }
    return confusion;
  }

  std::unique_ptr<ConfusionView> view_;
};

QTEST_MAIN(TestConfusionView)
#include "tst_confusion_view.moc"
