// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/pause_gate.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace adnet;

class PauseGateTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void openGateLetsThrough() {
    PauseGate gate;
    gate.wait({});
    QVERIFY(!gate.paused());
  }

  void holdsUntilResumed() {
    PauseGate gate;
    gate.pause();
    std::atomic<bool> through = false;
    std::jthread worker([&](const std::stop_token& stop) {
      gate.wait(stop);
      through = true;
    });
    QTest::qWait(30);
    QVERIFY(!through);
    gate.resume();
    QTRY_VERIFY(through);
  }

  void stopOpensIt() {
    PauseGate gate;
    gate.pause();
    std::atomic<bool> through = false;
    std::jthread worker([&](const std::stop_token& stop) {
      gate.wait(stop);
      through = true;
    });
    worker.request_stop();
    QTRY_VERIFY(through);
    QVERIFY(gate.paused());
  }
};

QTEST_GUILESS_MAIN(PauseGateTest)
#include "tst_pause_gate.moc"
