// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "tests/core/base/address_space.h"

#include <QTest>

#include <atomic>
#include <latch>
#include <numeric>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace adnet;

class TestParallel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void callsEveryIndexOnce_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("threads");
    for (const int count : {0, 1, 3, 1000})
      for (const int threads : {-1, 0, 1, 2, 7})
        QTest::addRow("%d on %d", count, threads) << count << threads;
  }
  void callsEveryIndexOnce() {
    QFETCH(int, count);
    QFETCH(int, threads);
    std::vector<int> calls(static_cast<std::size_t>(count));
    parallelFor(calls.size(), threads, {}, [&](std::size_t i) { ++calls[i]; });
    QCOMPARE(calls, std::vector<int>(calls.size(), 1));
  }

  // Each piece waits until as many are under way as there are threads.
  void worksOnAsManyThreadsAsAsked() {
    constexpr std::size_t kThreads = 4;
    std::latch allHere(kThreads);
    std::vector<std::thread::id> workers(kThreads);
    parallelFor(kThreads, kThreads, {}, [&](std::size_t i) {
      workers[i] = std::this_thread::get_id();
      allHere.arrive_and_wait();
    });
    const std::set<std::thread::id> different(workers.begin(), workers.end());
    QCOMPARE(different.size(), kThreads);
    QVERIFY(different.contains(std::this_thread::get_id()));
  }

  void oneThreadIsTheCallersInOrder() {
    std::vector<std::size_t> order, expected(20);
    std::iota(expected.begin(), expected.end(), std::size_t{0});
    parallelFor(expected.size(), 1, {}, [&](std::size_t i) { order.push_back(i); });
    QCOMPARE(order, expected);
  }

  void rethrowsAnExceptionAndStartsNothingMore() {
    std::atomic<int> calls = 0;
    try {
      parallelFor(1'000'000, 3, {}, [&](std::size_t i) {
        ++calls;
        if (i == 10) throw std::out_of_range("the eleventh");
      });
      QFAIL("nothing was thrown");
    } catch (const std::out_of_range& error) {
      QCOMPARE(error.what(), "the eleventh");
    }
    QVERIFY(calls < 1'000'000);
  }

  void rethrowsTheFirstOfSeveral() {
    try {
      parallelFor(8, 1, {}, [](std::size_t i) { throw std::out_of_range(std::to_string(i)); });
      QFAIL("nothing was thrown");
    } catch (const std::out_of_range& error) {
      QCOMPARE(error.what(), "0");
    }
  }

  void aStopRequestEndsIt() {
    for (const int threads : {1, 3}) {
      std::stop_source source;
      std::atomic<int> calls = 0;
      const auto work = [&](std::size_t) {
        if (++calls == 5) source.request_stop();
      };
      QVERIFY_EXCEPTION_THROWN(parallelFor(1'000'000, threads, source.get_token(), work),
                               Cancelled);
      QVERIFY(calls >= 5 && calls < 1'000'000);
    }
  }

  void nothingStartsAfterAStop() {
    std::stop_source source;
    source.request_stop();
    int calls = 0;
    QVERIFY_EXCEPTION_THROWN(parallelFor(10, 1, source.get_token(), [&](std::size_t) { ++calls; }),
                             Cancelled);
    QCOMPARE(calls, 0);
  }

  void withoutMoreThreadsThoseThereAreDoIt() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer ends the program where a thread has no memory");
#endif
    const LittleAddressSpace little(quint64{100} << 20);  // a stack is of 8 MiB
    std::atomic<int> calls = 0;
    parallelFor(1000, 100, {}, [&](std::size_t) { ++calls; });
    QCOMPARE(calls, 1000);
  }

  void thereIsACore() {
    QVERIFY(availableCores() >= 1);
  }
};

QTEST_GUILESS_MAIN(TestParallel)
#include "tst_parallel.moc"
