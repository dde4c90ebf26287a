// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/batch_loader.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/views/draw_view.h"
#include "core/views/render.h"

#include <utility>

namespace adnet {

BatchLoader::BatchLoader(ImageStore& images, const std::vector<Sample>& samples, Options options,
                         Source source)
    : images_(images),
      samples_(samples),
      options_(std::move(options)),
      source_(std::move(source)),
      thread_([this](const std::stop_token& stop) { load(stop); }) {}

BatchLoader::~BatchLoader() = default;

void BatchLoader::load(const std::stop_token& stop) {
  std::exception_ptr failure;
  try {
    while (const auto request = source_()) {
      Batch batch = render(*request, stop);
      std::unique_lock lock(mutex_);
      if (!changed_.wait(lock, stop, [this] { return ready_.size() < kAhead; })) break;
      ready_.push_back(std::move(batch));
      changed_.notify_all();
    }
  } catch (...) {
    failure = std::current_exception();
  }
  const std::lock_guard lock(mutex_);
  failure_ = failure;
  ended_ = true;
  changed_.notify_all();
}

std::optional<Batch> BatchLoader::next(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  if (!changed_.wait(lock, stop, [this] { return !ready_.empty() || ended_; })) throw Cancelled();
  if (ready_.empty()) {
    if (failure_) std::rethrow_exception(failure_);
    return std::nullopt;
  }
  Batch batch = std::move(ready_.front());
  ready_.pop_front();
  changed_.notify_all();
  return batch;
}

Batch BatchLoader::render(const BatchRequest& request, const std::stop_token& stop) const {
  const std::size_t count = request.samples.size();
  const auto side = static_cast<std::size_t>(options_.recipe.imageSize);
  const std::size_t bytes = side * side * 3;
  Batch batch;
  batch.request = request;
  batch.labels.resize(count);
  batch.views.assign(options_.kinds.size(), std::vector<std::uint8_t>(count * bytes));
  parallelFor(count, options_.threads, stop, [&](std::size_t i) {
    const Sample& sample = samples_[request.samples[i]];
    const auto image = images_.get(sample.path);
    batch.labels[i] = sample.label;
    const DrawKey key{options_.seed, request.epoch, request.samples[i]};
    for (std::size_t view = 0; view < options_.kinds.size(); ++view) {
      const ViewDraw draw =
          drawView(options_.recipe, options_.kinds[view], image->width, image->height, key);
      renderView(*image, draw, std::span(batch.views[view]).subspan(i * bytes, bytes));
    }
  });
  return batch;
}

}  // namespace adnet
