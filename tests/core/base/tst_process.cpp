// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/process.h"

#include <QTest>

#include <sys/resource.h>
#include <thread>

using namespace adnet;

class TestProcess : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aThreadGivesWayWithThoseThatItStarts() {
#ifndef __linux__
    QSKIP("threads have no priorities of their own here");
#endif
    const int usual = niceness();
    int own = 0, started = 0;
    std::thread([&] {
      giveWay();
      own = niceness();
      std::thread([&] { started = niceness(); }).join();
    }).join();
    QVERIFY2(own > usual, qPrintable(QString::number(own)));
    QCOMPARE(started, own);
    QCOMPARE(niceness(), usual);
  }

 private:
  static int niceness() {
    return ::getpriority(PRIO_PROCESS, 0);
  }
};

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
