// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_memory.h"

#include "core/base/memory.h"

#include <atomic>
#include <utility>

namespace adnet {
namespace {

std::atomic<ImageMemory*> shared = nullptr;

}  // namespace

std::uint64_t ImageMemory::limit(std::uint64_t available, std::uint64_t kept) {
  return (available + kept) / 2;
}

ImageMemory& ImageMemory::ofProgram() {
  if (ImageMemory* const programs = shared) return *programs;
  // Never destroyed: a thread may hold images to the very end.
  static auto& own = *new ImageMemory([] { return availableMemory(); });
  return own;
}

void ImageMemory::share(ImageMemory& programs) {
  shared = &programs;
}

ImageMemory::ImageMemory(Available available, std::chrono::milliseconds measured)
    : available_(std::move(available)), every_(measured) {}

bool ImageMemory::take(std::uint64_t bytes) {
  const std::lock_guard lock(mutex_);
  measure();
  if (kept_ >= limit_ || bytes > limit_ - kept_) return false;
  kept_ += bytes;
  return true;
}

void ImageMemory::giveBack(std::uint64_t bytes) {
  const std::lock_guard lock(mutex_);
  kept_ -= bytes;
}

std::uint64_t ImageMemory::excess() {
  const std::lock_guard lock(mutex_);
  measure();
  return kept_ > limit_ ? kept_ - limit_ : 0;
}

void ImageMemory::measure() {
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  next_ = now + every_;
  limit_ = limit(available_(), kept_);
}

}  // namespace adnet
