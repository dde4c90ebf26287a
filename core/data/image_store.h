// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The decoded images of a data set: each is decoded once and kept while there is memory for it.
#pragma once

#include "core/data/dataset.h"
#include "core/data/image.h"
#include "core/data/image_memory.h"

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
  explicit ImageStore(std::filesystem::path root, ImageMemory& memory = ImageMemory::ofProgram());
  ~ImageStore();
  ImageStore(const ImageStore&) = delete;
  ImageStore& operator=(const ImageStore&) = delete;

  // The image at root/path: from memory, or decoded now (and kept if `memory` has room for it).
  // What is not kept, or was dropped because others need the memory, is decoded again, to the same
  // pixels. Any thread; throws as decodeImage does.
  std::shared_ptr<const Image> get(const std::string& path);

  // Decodes all of `samples` on `threads` threads, keeping what fits. Returns those that cannot be
  // decoded, in the order of `samples`; throws only Cancelled. `progress` is called from one thread
  // at a time.
  std::vector<FileProblem> preload(const std::vector<Sample>& samples, int threads,
                                   const std::stop_token& stop = {},
                                   const ScanProgress& progress = {});

  // Drops all. Any thread.
  void clear();

  const std::filesystem::path& root() const { return root_; }
  std::size_t bytesKept() const;

 private:
  void drop(std::uint64_t bytes);  // that much at least; mutex_ is held

  std::filesystem::path root_;
  ImageMemory& memory_;
  mutable std::mutex mutex_;
  std::size_t kept_ = 0;
  std::unordered_map<std::string, std::shared_ptr<const Image>> images_;
};

}  // namespace adnet
