// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Progress of work that several threads share.
#pragma once

#include "core/data/dataset.h"

#include <chrono>
#include <mutex>

namespace adnet {

// Reports 0 of total at once, then about 25 times a second, and total of total.
class ProgressCounter {
 public:
  ProgressCounter(const ScanProgress& progress, std::size_t total)
      : progress_(progress), total_(total) {
    if (progress_) progress_(0, total_);
  }

  // One more piece is done. Any thread; `progress` is called from one at a time.
  void step() {
    if (!progress_) return;
    const std::lock_guard lock(mutex_);
    ++done_;
    const auto now = Clock::now();
    if (done_ < total_ && now - reported_ < std::chrono::milliseconds(40)) return;
    reported_ = now;
    progress_(done_, total_);
  }

 private:
  using Clock = std::chrono::steady_clock;

  const ScanProgress& progress_;
  std::size_t total_;
  std::mutex mutex_;
  std::size_t done_ = 0;
  Clock::time_point reported_ = Clock::now();
};

}  // namespace adnet
