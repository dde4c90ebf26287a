// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which samples go into which step.
#pragma once

#include <cstdint>
#include <vector>

namespace adnet {

struct BatchRequest {
  std::uint32_t epoch = 0;
  std::vector<std::uint32_t> samples;  // indices
};

// Shuffled passes over `count` samples, without end. The last, partial batch of a pass is kept; a
// last batch of one joins the one before it, since batch norm cannot normalise one image. The order
// of a pass depends on the seed and its number alone.
class BatchPlan {
 public:
  BatchPlan(std::size_t count, int batch, std::uint64_t seed);  // count >= 1, batch >= 2

  BatchRequest next();

 private:
  void shuffle();

  std::uint64_t seed_;
  std::size_t batch_;
  std::vector<std::uint32_t> order_;
  std::size_t used_ = 0;
  std::uint32_t epoch_ = 0;
};

// One pass in order: what an evaluation reads.
std::vector<BatchRequest> batchesInOrder(std::size_t count, int batch);

}  // namespace adnet
