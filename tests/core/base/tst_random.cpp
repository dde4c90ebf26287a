// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <vector>

using namespace adnet;

namespace {

std::array<std::uint32_t, 4> nextFour(RandomStream& stream) {
  return {stream.next(), stream.next(), stream.next(), stream.next()};
}

std::array<std::uint32_t, 4> firstFour(RandomStream stream) {
  return nextFour(stream);
}

// Pearson's statistic of `counts` against equal shares.
double chiSquared(const std::vector<int>& counts) {
  double total = 0, sum = 0;
  for (const int count : counts)
    total += count;
  const double expected = total / static_cast<double>(counts.size());
  for (const int count : counts)
    sum += (count - expected) * (count - expected) / expected;
  return sum;
}

}  // namespace

class TestRandom : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // philox4x32-10 of an all-zero counter and key, from Random123's kat_vectors.
  void meetsThePublishedVector() {
    const std::array<std::uint32_t, 4> published{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8};
    QCOMPARE(firstFour(RandomStream(0, RandomPurpose{0})), published);
  }

  // Numbers of a second implementation, which meets all three vectors of Random123.
  void placesSeedPurposeAndKeysInCounterAndKey() {
    RandomStream stream(0xa4093822'299f31d0, RandomPurpose::Shuffle, 0x01234567, 0x89abcdef);
    const std::array<std::uint32_t, 4> first{0x097430dc, 0x6d86c393, 0xca7081b6, 0xd07bb4a3};
    const std::array<std::uint32_t, 4> second{0x296ea883, 0x578e73ca, 0xb27aadcb, 0xf2141f8f};
    QCOMPARE(nextFour(stream), first);
    QCOMPARE(nextFour(stream), second);
  }

  void everyPartOfTheKeyMakesAnotherStream() {
    constexpr std::uint64_t kHigh = std::uint64_t{1} << 32;
    const std::set<std::array<std::uint32_t, 4>> streams{
        firstFour({1, RandomPurpose::View, 2, 3}),
        firstFour({2, RandomPurpose::View, 2, 3}),
        firstFour({1 + kHigh, RandomPurpose::View, 2, 3}),
        firstFour({1, RandomPurpose::Shuffle, 2, 3}),
        firstFour({1, RandomPurpose::View, 3, 3}),
        firstFour({1, RandomPurpose::View, 2, 2}),
        firstFour({1, RandomPurpose::View, 3, 2}),
    };
    QCOMPARE(streams.size(), std::size_t{7});
  }

  void neighbouringStreamsAreNotCorrelated() {
    constexpr int kCount = 20'000;
    double sum = 0;
    for (std::uint32_t i = 0; i < kCount; ++i) {
      const double here = RandomStream(7, RandomPurpose::View, 0, i).uniform(-0.5, 0.5);
      const double next = RandomStream(7, RandomPurpose::View, 0, i + 1).uniform(-0.5, 0.5);
      sum += here * next;
    }
    QVERIFY(std::abs(sum / kCount * 12) < 4 / std::sqrt(kCount));
  }

  void uniformFillsItsRangeEvenly() {
    RandomStream random(42, RandomPurpose::View);
    std::vector<int> bins(64);
    for (int i = 0; i < 64'000; ++i) {
      const double value = random.uniform(-2, 6);
      QVERIFY(value >= -2 && value < 6);
      ++bins[static_cast<std::size_t>((value + 2) * 8)];
    }
    QVERIFY(chiSquared(bins) < 120);  // 63 degrees of freedom: 1 in 10^5
  }

  void belowIsEven_data() {
    QTest::addColumn<std::uint32_t>("bound");
    for (const std::uint32_t bound : {1u, 2u, 3u, 7u, 64u, 100u})
      QTest::addRow("%u", bound) << bound;
  }
  void belowIsEven() {
    QFETCH(std::uint32_t, bound);
    RandomStream random(3, RandomPurpose::Subsample);
    std::vector<int> counts(bound);
    for (std::uint32_t i = 0; i < 1000 * bound; ++i) {
      const std::uint32_t value = random.below(bound);
      QVERIFY(value < bound);
      ++counts[value];
    }
    QVERIFY(chiSquared(counts) < bound + 6 * std::sqrt(2.0 * bound));
  }

  // Without the rejection of Lemire's method every third number would come up twice as often.
  void belowHasNoBiasForLargeBounds() {
    constexpr std::uint32_t kBound = 0xC0000000;
    RandomStream random(5, RandomPurpose::Subsample);
    std::vector<int> counts(3);
    for (int i = 0; i < 30'000; ++i) {
      const std::uint32_t value = random.below(kBound);
      QVERIFY(value < kBound);
      ++counts[value % 3];
    }
    QVERIFY(chiSquared(counts) < 25);
  }

  void chanceIsNeverAtNoughtAndAlwaysAtOne() {
    RandomStream random(1, RandomPurpose::View);
    int hits = 0;
    for (int i = 0; i < 10'000; ++i) {
      QVERIFY(!random.chance(0));
      QVERIFY(random.chance(1));
      hits += random.chance(0.25);
    }
    QVERIFY(std::abs(hits - 2500) < 4 * std::sqrt(10'000 * 0.25 * 0.75));
  }

  void normalHasTheRightMoments() {
    constexpr int kCount = 40'000;
    RandomStream random(9, RandomPurpose::Weights);
    double sum = 0, squares = 0, fourth = 0;
    for (int i = 0; i < kCount; ++i) {
      const double value = random.normal();
      QVERIFY(std::isfinite(value));
      sum += value;
      squares += value * value;
      fourth += value * value * value * value;
    }
    QVERIFY(std::abs(sum / kCount) < 0.02);
    QVERIFY(std::abs(squares / kCount - 1) < 0.03);
    QVERIFY(std::abs(fourth / kCount - 3) < 0.25);
  }

  void shuffleReachesEveryOrderAlike() {
    std::vector<int> counts(24);
    for (std::uint32_t i = 0; i < 24'000; ++i) {
      std::array<int, 4> items{0, 1, 2, 3};
      RandomStream(1, RandomPurpose::Shuffle, i).shuffle(items);
      std::array<int, 4> order{0, 1, 2, 3};
      std::size_t rank = 0;
      while (order != items && std::ranges::next_permutation(order).found)
        ++rank;
      QCOMPARE(order, items);
      ++counts[rank];
    }
    QVERIFY(chiSquared(counts) < 60);  // 23 degrees of freedom: 1 in 10^4
  }

  void shuffleTakesEmptyAndSingleRanges() {
    std::vector<int> none, one{7};
    RandomStream random(1, RandomPurpose::Shuffle);
    random.shuffle(none);
    random.shuffle(one);
    QVERIFY(none.empty());
    QCOMPARE(one, std::vector<int>{7});
  }
};

QTEST_GUILESS_MAIN(TestRandom)
#include "tst_random.moc"
