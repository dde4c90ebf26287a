// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/message_banner.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace adnet::ui;

class TestMessageBanner : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isHiddenUntilThereIsSomethingToSay() {
    MessageBanner banner;
    QVERIFY(banner.isHidden());
  }

  void showsAnErrorAndFoldsItsDetails() {
    MessageBanner banner;
    QSignalSpy shown(&banner, &MessageBanner::shown);
    banner.showMessage(
        {MessageBanner::Tone::Error, "It broke", "Mend it", "a.jpg: <b>cut off</b>", {}});
    QVERIFY(!banner.isHidden());
    QCOMPARE(text(banner, "bannerTitle"), "It broke");
    QCOMPARE(text(banner, "bannerAdvice"), "Mend it");
    QCOMPARE(text(banner, "bannerDetail"), "a.jpg: <b>cut off</b>");
    auto* detail = banner.findChild<QLabel*>("bannerDetail");
    QVERIFY(detail->isHidden());
    QCOMPARE(detail->textFormat(), Qt::PlainText);  // a file's name is never markup
    auto* more = banner.findChild<QPushButton*>("bannerMore");
    more->click();
    QVERIFY(!detail->isHidden());
    more->click();
    QVERIFY(detail->isHidden());
    banner.findChild<QToolButton*>("bannerClose")->click();
    QVERIFY(banner.isHidden());
    QCOMPARE(shown.size(), 2);
  }

  void runsItsActionOnceAndGoes() {
    MessageBanner banner;
    int runs = 0;
    banner.showMessage({MessageBanner::Tone::Warning, "Sure?", {}, {}, {{"Yes", [&] { ++runs; }}}});
    QVERIFY(banner.findChild<QPushButton*>("bannerMore")->isHidden());
    banner.findChild<QPushButton*>("bannerAction0")->click();
    QCOMPARE(runs, 1);
    QVERIFY(banner.isHidden());
  }

  void theNextMessageReplacesTheOneBefore() {
    MessageBanner banner;
    banner.showMessage({MessageBanner::Tone::Warning, "One", {}, {}, {{"Yes", [] {}}}});
    banner.showMessage({MessageBanner::Tone::Error, "Two", "Advice", "Detail", {}});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(text(banner, "bannerTitle"), "Two");
    QVERIFY(!banner.findChild<QPushButton*>("bannerAction0"));
  }

 private:
  static QString text(const MessageBanner& banner, const char* name) {
    return banner.findChild<QLabel*>(name)->text();
  }
};

QTEST_MAIN(TestMessageBanner)
#include "tst_message_banner.moc"
