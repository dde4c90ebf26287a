// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The decoded images of a data set: each is decoded once and kept while the budget lasts.
#pragma once

#include "core/data/dataset.h"
#include "core/data/image.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace adnet {

class ImageStore {
 public:
  // Half of the memory that can be taken now, of the machine or of its share for this process
  // (core/base/memory.h): in bytes of pixels. What is not kept is decoded again, to the same
  // pixels.
  static std::size_t defaultBudget();

  explicit ImageStore(std::filesystem::path root, std::size_t budget = defaultBudget());

  // The image at root/path: from memory, or decoded now (and kept if the budget allows).
  // Any thread; throws as decodeImage does.
  std::shared_ptr<const Image> get(const std::string& path);

  // Decodes all of `samples` on `threads` threads, keeping what fits. Returns those that cannot be
  // decoded, in the order of `samples`; throws only Cancelled. `progress` is called from one thread
  // at a time.
  std::vector<FileProblem> preload(const std::vector<Sample>& samples, int threads,
                                   const std::stop_token& stop = {},
                                   const ScanProgress& progress = {});

  const std::filesystem::path& root() const { return root_; }
  std::size_t bytesKept() const;

 private:
  std::filesystem::path root_;
  std::size_t budget_;
  mutable std::mutex mutex_;
  std::size_t kept_ = 0;
  std::unordered_map<std::string, std::shared_ptr<const Image>> images_;
};

}  // namespace adnet
