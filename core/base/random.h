// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Counter-based random numbers: Philox4x32-10 (Salmon et al., "Parallel Random Numbers: As Easy as
// 1, 2, 3", SC 2011). A stream is a pure function of its key, so what is drawn for one sample
// depends on no other sample, no thread and no order.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>

namespace adnet {

// What a stream is for; keeps streams of equal seeds apart.
enum class RandomPurpose : std::uint32_t {
  View = 1,
  TestSplit = 2,
  ValidationSplit = 3,
  Subsample = 4,
  Shuffle = 5,
  Weights = 6,
  DemoData = 7,
  Preview = 8,
};

class RandomStream {
 public:
  // The stream of (seed, purpose, a, b): a and b are, for example, an epoch and a sample.
  RandomStream(std::uint64_t seed, RandomPurpose purpose, std::uint32_t a = 0, std::uint32_t b = 0);

  std::uint32_t next();
  // Uniform in [0, 1): 53 random bits.
  double uniform();
  // Uniform in [low, high).
  double uniform(double low, double high) { return low + (high - low) * uniform(); }
  // Uniform in 0 … bound-1, without bias (Lemire's method); bound >= 1.
  std::uint32_t below(std::uint32_t bound);
  // Uniform in 0 … most; most >= 0.
  int upTo(int most) { return static_cast<int>(below(static_cast<std::uint32_t>(most) + 1)); }
  bool chance(double probability) { return uniform() < probability; }
  // Standard normal (Box-Muller; the second value is thrown away to keep the counter simple).
  double normal();

  template <class Range>
  void shuffle(Range&& items) {  // Fisher-Yates, from the back
    for (std::size_t i = std::size(items); i > 1; --i) {
      std::swap(items[i - 1], items[below(static_cast<std::uint32_t>(i))]);
    }
  }

 private:
  std::array<std::uint32_t, 2> key_;
  std::array<std::uint32_t, 4> counter_;
  std::array<std::uint32_t, 4> block_{};
  std::size_t used_ = 4;
};

}  // namespace adnet
