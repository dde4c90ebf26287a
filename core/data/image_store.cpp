// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_store.h"

#include "core/base/memory.h"
#include "core/base/parallel.h"
#include "core/data/image_file.h"
#include "core/data/progress.h"

#include <optional>
#include <utility>

namespace adnet {

std::size_t ImageStore::defaultBudget() {
  return static_cast<std::size_t>(availableMemory() / 2);
}

ImageStore::ImageStore(std::filesystem::path root, std::size_t budget)
    : root_(std::move(root)), budget_(budget) {}

std::shared_ptr<const Image> ImageStore::get(const std::string& path) {
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = images_.find(path); found != images_.end()) return found->second;
  }
  // Decoding is not locked. Should two threads want the same image for the first time at once, both
  // decode it, and the first to finish is kept for both.
  auto image = std::make_shared<const Image>(decodeImage(root_ / path));
  const std::lock_guard lock(mutex_);
  if (const auto found = images_.find(path); found != images_.end()) return found->second;
  if (image->bytes() <= budget_ - kept_) {
    kept_ += image->bytes();
    images_.emplace(path, image);
  }
  return image;
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
