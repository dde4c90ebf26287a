// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_store.h"

#include "core/base/parallel.h"
#include "core/data/image_file.h"
#include "core/data/progress.h"

#include <limits>
#include <malloc.h>
#include <optional>
#include <utility>

namespace adnet {

ImageStore::ImageStore(std::filesystem::path root, ImageMemory& memory)
    : root_(std::move(root)), memory_(memory) {}

ImageStore::~ImageStore() {
  memory_.giveBack(kept_);
}

std::shared_ptr<const Image> ImageStore::get(const std::string& path) {
  {
    const std::lock_guard lock(mutex_);
    drop(memory_.excess());
    if (const auto found = images_.find(path); found != images_.end()) return found->second;
  }
  // Decoding is not locked. Should two threads want the same image for the first time at once, both
  // decode it, and the first to finish is kept for both.
  auto image = std::make_shared<const Image>(decodeImage(root_ / path));
  const std::lock_guard lock(mutex_);
  if (const auto found = images_.find(path); found != images_.end()) return found->second;
  if (memory_.take(image->bytes())) {
    kept_ += image->bytes();
    images_.emplace(path, image);
  }
  return image;
}

void ImageStore::clear() {
  const std::lock_guard lock(mutex_);
  drop(std::numeric_limits<std::uint64_t>::max());
}

void ImageStore::drop(std::uint64_t bytes) {
  std::uint64_t dropped = 0;
  while (dropped < bytes && !images_.empty()) {
    dropped += images_.begin()->second->bytes();
    images_.erase(images_.begin());
  }
  if (dropped == 0) return;
  kept_ -= dropped;
  memory_.giveBack(dropped);
  ::malloc_trim(0);  // what is free within the program is not yet free for others
}

std::vector<FileProblem> ImageStore::preload(const std::vector<Sample>& samples, int threads,
                                             const std::stop_token& stop,
                                             const ScanProgress& progress) {
  std::vector<std::optional<FileProblem>> found(samples.size());
  ProgressCounter counter(progress, samples.size());
  parallelFor(samples.size(), threads, stop, [&](std::size_t i) {
    try {
      get(samples[i].path);
    } catch (const Error& error) {
      found[i] = {samples[i].path, error.code(), error.detail()};
    }
    counter.step();
  });
  std::vector<FileProblem> problems;
  for (std::optional<FileProblem>& problem : found)
    if (problem) problems.push_back(std::move(*problem));
  return problems;
}

std::size_t ImageStore::bytesKept() const {
  const std::lock_guard lock(mutex_);
  return kept_;
}

}  // namespace adnet
