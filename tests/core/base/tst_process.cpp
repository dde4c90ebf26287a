// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/process.h"
#include "tests/core/base/address_space.h"

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

  void threadsThatCannotBeMadeAreAnError() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer ends the program where a thread has no memory");
#endif
    requireThreads(100);
    const LittleAddressSpace little(quint64{200} << 20);  // a stack is of 8 MiB
    try {
      requireThreads(100);
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::OutOfMemory);
      QVERIFY(error.detail().find("ulimit -u") != std::string::npos);
    }
    requireThreads(5);
  }

 private:
  static int niceness() {
    return ::getpriority(PRIO_PROCESS, 0);
  }
};

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
