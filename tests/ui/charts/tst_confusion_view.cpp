// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/confusion_view.h"
#include "ui/shell/theme.h"

#include <QSignalSpy>
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

  void walksWithTheArrowKeys() {
    QSignalSpy clicked(view_.get(), &ConfusionView::cellClicked);
    click({1, 1});
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QTest::keyClick(view_.get(), Qt::Key_Right);  // stays at the edge
    QTest::keyClick(view_.get(), Qt::Key_Up);
    QCOMPARE(clicked.size(), 4);
    QCOMPARE(clicked.last(), QVariantList({0, 2}));
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
      return image.pixelColor((view_->layoutNow().cell(cell).topLeft() + QPointF(4, 4)).toPoint());
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

  void clears() {
    view_->clear("nothing yet");
    QSignalSpy clicked(view_.get(), &ConfusionView::cellClicked);
    QTest::mouseClick(view_.get(), Qt::LeftButton);
    QTest::keyClick(view_.get(), Qt::Key_Down);
    QCOMPARE(clicked.size(), 0);
  }

 private:
  void click(const ConfusionCell& cell) {
    QTest::mouseClick(view_.get(), Qt::LeftButton, {},
                      view_->layoutNow().cell(cell).center().toPoint());
  }

  std::unique_ptr<ConfusionView> view_;
};

QTEST_MAIN(TestConfusionView)
#include "tst_confusion_view.moc"
