// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/batch_plan.h"

#include "core/base/random.h"

#include <algorithm>
#include <numeric>

namespace adnet {

std::uint64_t batchesAPass(std::uint64_t count, int batch) {
  const auto size = static_cast<std::uint64_t>(batch);
  return std::max<std::uint64_t>(1, count / size + (count % size > 1 ? 1 : 0));
}

BatchPlan::BatchPlan(std::size_t count, int batch, std::uint64_t seed, std::uint64_t taken)
    : seed_(seed), batch_(static_cast<std::size_t>(batch)), order_(count) {
  const std::uint64_t perPass = batchesAPass(count, batch);
  startPass(static_cast<std::uint32_t>(taken / perPass));
  for (std::uint64_t i = 0; i < taken % perPass; ++i)
    used_ += nextSize();
}

void BatchPlan::startPass(std::uint32_t epoch) {
  epoch_ = epoch;
  used_ = 0;
  std::iota(order_.begin(), order_.end(), 0u);
  RandomStream(seed_, RandomPurpose::Shuffle, epoch_).shuffle(order_);
}

BatchRequest BatchPlan::next() {
  if (used_ == order_.size()) startPass(epoch_ + 1);
  const std::size_t size = nextSize();
  const auto begin = order_.begin() + static_cast<std::ptrdiff_t>(used_);
  used_ += size;
  return {epoch_, {begin, begin + static_cast<std::ptrdiff_t>(size)}};
}

std::size_t BatchPlan::nextSize() const {
  const std::size_t left = order_.size() - used_;
  return left <= batch_ + 1 ? left : batch_;
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
