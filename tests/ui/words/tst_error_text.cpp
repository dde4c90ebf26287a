// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/error_text.h"

#include <QSet>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestErrorText : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyCodeIsWordedInItsOwnWay() {
    QSet<QString> titles;
    QSet<QString> phrases;
    const int codes = static_cast<int>(ErrorCode::Internal) + 1;
    for (int code = 0; code < codes; ++code) {
      const Error error(static_cast<ErrorCode>(code), "birds/a.jpg", "it is cut off");
      const MessageBanner::Message text = describe(error);
      QVERIFY(!text.title.isEmpty());
      QVERIFY(!text.advice.isEmpty());
      QCOMPARE(text.detail, "birds/a.jpg: it is cut off");
      titles.insert(text.title);
      phrases.insert(describe(error.code()));
    }
    QCOMPARE(titles.size(), codes);
    QCOMPARE(phrases.size(), codes);
    QVERIFY(!phrases.contains(QString()));
  }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_error_text.moc"
