// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/batch_plan.h"

#include "core/base/random.h"

#include <algorithm>
#include <numeric>

namespace adnet {

BatchPlan::BatchPlan(std::size_t count, int batch, std::uint64_t seed)
    : seed_(seed), batch_(static_cast<std::size_t>(batch)), order_(count) {
  shuffle();
}

void BatchPlan::shuffle() {
  std::iota(order_.begin(), order_.end(), 0u);
  RandomStream(seed_, RandomPurpose::Shuffle, epoch_).shuffle(order_);
}

BatchRequest BatchPlan::next() {
  if (used_ == order_.size()) {
    used_ = 0;
    ++epoch_;
    shuffle();
  }
  const std::size_t left = order_.size() - used_;
  const std::size_t size = left <= batch_ + 1 ? left : batch_;
  const auto begin = order_.begin() + static_cast<std::ptrdiff_t>(used_);
  used_ += size;
  return {epoch_, {begin, begin + static_cast<std::ptrdiff_t>(size)}};
}

std::vector<BatchRequest> batchesInOrder(std::size_t count, int batch) {
  std::vector<BatchRequest> batches;
  for (std::size_t begin = 0; begin < count; begin += static_cast<std::size_t>(batch)) {
    BatchRequest request;
    request.samples.resize(std::min(static_cast<std::size_t>(batch), count - begin));
    std::iota(request.samples.begin(), request.samples.end(), static_cast<std::uint32_t>(begin));
    batches.push_back(std::move(request));
  }
  return batches;
}

}  // namespace adnet
