// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws and renders batches on threads of its own, a little ahead of who uses them.
#pragma once

#include "core/data/image_store.h"
#include "core/views/batch_plan.h"
#include "core/views/view_draw.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace adnet {

struct Batch {
  BatchRequest request;
  std::vector<std::int64_t> labels;
  // One block for each kind of view, in the order asked for: N x S x S x 3 bytes, R, G, B.
  std::vector<std::vector<std::uint8_t>> views;

  std::size_t size() const { return labels.size(); }
};

class BatchLoader {
 public:
  struct Options {
    ViewRecipe recipe;
    std::vector<ViewKind> kinds;
    std::uint64_t seed = 42;
    int threads = 1;  // at least 1; the pixels are the same whatever their number
  };
  // What to load next; none ends the loading. Called on the loader's thread.
  using Source = std::function<std::optional<BatchRequest>()>;

  // `images` and `samples` must outlive the loader.
  BatchLoader(ImageStore& images, const std::vector<Sample>& samples, Options options,
              Source source);
  ~BatchLoader();  // stops the loading and joins

  // The next batch, or none after the last. Throws Cancelled when `stop` is requested while
  // waiting, and what decoding threw.
  std::optional<Batch> next(const std::stop_token& stop);

 private:
  static constexpr std::size_t kAhead = 2;

  void load(const std::stop_token& stop);
  Batch render(const BatchRequest& request, const std::stop_token& stop) const;

  ImageStore& images_;
  const std::vector<Sample>& samples_;
  Options options_;
  Source source_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<Batch> ready_;
  std::exception_ptr failure_;
  bool ended_ = false;
  std::jthread thread_;  // last: it uses all the others
};

}  // namespace adnet
