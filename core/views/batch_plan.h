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
// Of `count` images: the last of one image joins the one before it. Requires: batch >= 2.
std::uint64_t batchesAPass(std::uint64_t count, int batch);

class BatchPlan {
 public:
  // Requires: count >= 1, batch >= 2. The plan starts behind `taken` batches, as one does that goes
  // on with a training.
  BatchPlan(std::size_t count, int batch, std::uint64_t seed, std::uint64_t taken = 0);

  BatchRequest next();

 private:
  void startPass(std::uint32_t epoch);
  std::size_t nextSize() const;

  std::uint64_t seed_;
  std::size_t batch_;
  std::vector<std::uint32_t> order_;
  std::size_t used_ = 0;
  std::uint32_t epoch_ = 0;
};

// One pass in order: what an evaluation reads.
std::vector<BatchRequest> batchesInOrder(std::size_t count, int batch);

}  // namespace adnet
