// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/segmented_control.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QtTest>

using namespace adnet::ui;

class TestSegmentedControl : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void tabGoesToTheChosenSegment() {
    QWidget window;
    auto* before = new QLineEdit;
    auto* control = new SegmentedControl({"10", "30", "100"});
    auto* column = new QVBoxLayout(&window);
    column->addWidget(before);
    column->addWidget(control);
    control->setCurrent(2);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QVERIFY(control->button(2)->hasFocus());
    QSignalSpy chosen(control, &SegmentedControl::chosen);
    QTest::keyClick(control->button(2), Qt::Key_Left);
    QCOMPARE(control->current(), 1);
    QVERIFY(control->button(1)->hasFocus());
    QCOMPARE(chosen.size(), 1);
    // One Tab leads out of it.
    QTest::keyClick(control->button(1), Qt::Key_Tab);
    QVERIFY(!control->isAncestorOf(window.focusWidget()));
  }

  void withoutAChosenSegmentTheFirstIsReached() {
    QWidget window;
    auto* before = new QLineEdit;
    auto* control = new SegmentedControl({"10", "30"});
    auto* column = new QVBoxLayout(&window);
    column->addWidget(before);
    column->addWidget(control);
    control->setCurrent(1);
    control->setCurrent(-1);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QVERIFY(control->button(0)->hasFocus());
    QCOMPARE(control->current(), -1);
  }
};

QTEST_MAIN(TestSegmentedControl)
#include "tst_segmented_control.moc"
