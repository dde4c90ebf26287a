// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/job.h"

#include <QtTest>

#include <atomic>
#include <memory>

using namespace adnet;
using namespace adnet::ui;

class TestJob : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void tellsNewsThenOutcomeOnItsThread() {
    Job job;
    QStringList heard;
    QThread* thread = nullptr;
    job.start(
        [&heard, &thread, &job](const std::stop_token&, const Job::Post& post) -> Job::Function {
          post([&heard, &job] { heard.append(job.isRunning() ? "running" : "ended"); });
          return [&heard, &thread, &job] {
            heard.append(job.isRunning() ? "running" : "ended");
            thread = QThread::currentThread();
          };
        },
        [](const Error&) { QFAIL("it did not fail"); });
    QVERIFY(job.isRunning());
    QTRY_COMPARE(heard, QStringList({"running", "ended"}));
    QCOMPARE(thread, QThread::currentThread());
  }

  void turnsExceptionsIntoErrors_data() {
    QTest::addColumn<int>("thrown");
    QTest::addColumn<int>("expected");
    QTest::newRow("error") << 0 << static_cast<int>(ErrorCode::NotFound);
    QTest::newRow("memory") << 1 << static_cast<int>(ErrorCode::OutOfMemory);
    QTest::newRow("other") << 2 << static_cast<int>(ErrorCode::Internal);
  }
  void turnsExceptionsIntoErrors() {
    QFETCH(const int, thrown);
    QFETCH(const int, expected);
    Job job;
    int code = -1;
    bool done = false;
    job.start(
        [thrown, &done](const std::stop_token&, const Job::Post&) -> Job::Function {
          if (thrown == 0) throw Error(ErrorCode::NotFound, {}, "gone");
          if (thrown == 1) throw std::bad_alloc();
          if (thrown == 2) throw std::runtime_error("oh");
          return [&done] { done = true; };
        },
        [&code](const Error& error) { code = static_cast<int>(error.code()); });
    QTRY_COMPARE(code, expected);
    QVERIFY(!done);
    QVERIFY(!job.isRunning());
  }

  void aCancelledJobTellsNothing() {
    Job job;
    std::atomic<bool> ended = false;
    bool told = false;
    job.start(
        [&ended, &told](const std::stop_token& stop, const Job::Post& post) -> Job::Function {
          while (!stop.stop_requested())
            std::this_thread::yield();
          post([&told] { told = true; });
          ended = true;
          return [&told] { told = true; };
        },
        [&told](const Error&) { told = true; });
    job.cancel();
    QVERIFY(!job.isRunning());
    QTRY_VERIFY(ended);
    QTest::qWait(50);
    QVERIFY(!told);
  }

  void theLatestOfManyIsTold() {
    Job job;
    QList<int> told;
    for (int i = 0; i < 50; ++i) {
      job.start(
          [i, &told](const std::stop_token&, const Job::Post&) -> Job::Function {
            return [i, &told] { told.append(i); };
          },
          [](const Error&) {});
    }
    QTRY_COMPARE(told, QList<int>({49}));
  }

  void destroyingItStopsAndJoins() {
    std::atomic<bool> ended = false;
    auto job = std::make_unique<Job>();
    job->start(
        [&ended](const std::stop_token& stop, const Job::Post&) -> Job::Function {
          while (!stop.stop_requested())
            std::this_thread::yield();
          ended = true;
          return [] {};
        },
        [](const Error&) {});
    job.reset();
    QVERIFY(ended);
  }
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
