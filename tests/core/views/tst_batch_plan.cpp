// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/batch_plan.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <numeric>

using namespace adnet;

namespace {

using Samples = std::vector<std::uint32_t>;

Samples upTo(std::size_t count) {
  Samples samples(count);
  std::iota(samples.begin(), samples.end(), 0U);
  return samples;
}

Samples joined(const std::vector<BatchRequest>& batches) {
  Samples all;
  for (const BatchRequest& batch : batches)
    all.insert(all.end(), batch.samples.begin(), batch.samples.end());
  return all;
}

std::vector<BatchRequest> nextPass(BatchPlan& plan, std::size_t count) {
  std::vector<BatchRequest> pass;
  for (std::size_t seen = 0; seen < count; seen += pass.back().samples.size())
    pass.push_back(plan.next());
  return pass;
}

}  // namespace

class TestBatchPlan : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void sizes_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("batch");
    QTest::addColumn<QList<int>>("sizes");
    QTest::newRow("one sample") << 1 << 24 << QList<int>{1};
    QTest::newRow("fewer than a batch") << 5 << 24 << QList<int>{5};
    QTest::newRow("exactly one batch") << 24 << 24 << QList<int>{24};
    QTest::newRow("one batch and one") << 25 << 24 << QList<int>{25};
    QTest::newRow("one batch and two") << 26 << 24 << QList<int>{24, 2};
    QTest::newRow("whole batches") << 48 << 24 << QList<int>{24, 24};
    QTest::newRow("last of one joins") << 49 << 24 << QList<int>{24, 25};
    QTest::newRow("partial kept") << 60 << 24 << QList<int>{24, 24, 12};
    QTest::newRow("pairs and one") << 7 << 2 << QList<int>{2, 2, 3};
  }

  void sizes() {
    QFETCH(const int, count);
    QFETCH(const int, batch);
    BatchPlan plan(static_cast<std::size_t>(count), batch, 42);
    for (std::uint32_t epoch = 0; epoch < 3; ++epoch) {
      QList<int> sizes;
      for (const BatchRequest& request : nextPass(plan, static_cast<std::size_t>(count))) {
        QCOMPARE(request.epoch, epoch);
        sizes.push_back(static_cast<int>(request.samples.size()));
      }
      QTEST(sizes, "sizes");
      QCOMPARE(batchesAPass(static_cast<std::uint64_t>(count), batch),
               static_cast<std::uint64_t>(sizes.size()));
    }
  }

  void everyPassIsAPermutation() {
    for (const std::size_t count : {1U, 2U, 3U, 24U, 25U, 100U, 997U}) {
      BatchPlan plan(count, 24, 7);
      for (int pass = 0; pass < 5; ++pass) {
        Samples samples = joined(nextPass(plan, count));
        std::ranges::sort(samples);
        QCOMPARE(samples, upTo(count));
      }
    }
  }

  void orderFollowsSeedAndPassAlone() {
    BatchPlan one(200, 24, 7), same(200, 24, 7), otherBatch(200, 10, 7), otherSeed(200, 24, 8);
    const Samples first = joined(nextPass(one, 200));
    QCOMPARE(joined(nextPass(same, 200)), first);
    QCOMPARE(joined(nextPass(otherBatch, 200)), first);
    QVERIFY(joined(nextPass(otherSeed, 200)) != first);
    const Samples second = joined(nextPass(one, 200));
    QVERIFY(second != first);
    QCOMPARE(joined(nextPass(same, 200)), second);
    QCOMPARE(joined(nextPass(otherBatch, 200)), second);
  }

  void startsBehindAnyStep() {
    for (const std::size_t count : {1U, 2U, 3U, 24U, 25U, 26U, 47U, 48U, 49U, 100U}) {
      BatchPlan whole(count, 24, 7);
      for (std::uint64_t taken = 0; taken < 30; ++taken) {
        BatchPlan rest(count, 24, 7, taken);
        const BatchRequest next = whole.next(), started = rest.next();
        QCOMPARE(started.epoch, next.epoch);
        QCOMPARE(started.samples, next.samples);
      }
    }
  }

  // Every sample comes first equally often.
  void shuffleIsFair() {
    constexpr int kCount = 10, kPasses = 10'000;
    BatchPlan plan(kCount, kCount, 1);
    std::array<int, kCount> firsts{};
    for (int pass = 0; pass < kPasses; ++pass)
      ++firsts[plan.next().samples.front()];
    double chiSquare = 0;
    for (const int count : firsts)
      chiSquare += (count - 1000.0) * (count - 1000.0) / 1000.0;
    QVERIFY(chiSquare < 27.9);  // 99.9 %, 9 degrees of freedom
  }

  void inOrder() {
    QVERIFY(batchesInOrder(0, 4).empty());
    const auto batches = batchesInOrder(9, 4);
    QCOMPARE(batches.size(), 3U);
    QCOMPARE(batches[0].samples.size(), 4U);
    QCOMPARE(batches[2].samples.size(), 1U);
    QCOMPARE(joined(batches), upTo(9));
  }
};

QTEST_APPLESS_MAIN(TestBatchPlan)
#include "tst_batch_plan.moc"
