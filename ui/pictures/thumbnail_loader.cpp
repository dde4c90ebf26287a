// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictures/thumbnail_loader.h"

#include "core/base/parallel.h"
#include "core/base/process.h"
#include "core/data/image_file.h"
#include "ui/pictures/images.h"
#include "ui/shell/paths.h"

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kMostThreads = 4;

struct Decoded {
  QImage image;  // null: there is none
  ErrorCode why = ErrorCode::BadImage;
};

Decoded decode(const std::filesystem::path& file, int side) {
  try {
    return {toQImage(decodeThumbnail(file, side))};
  } catch (const Error& error) {
    return {{}, error.code()};
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace

ThumbnailLoader::ThumbnailLoader(QObject* parent) : QObject(parent) {
  const int threads = std::clamp(availableCores(), 1, kMostThreads);
  for (int i = 0; i < threads; ++i) {
    threads_.emplace_back([this](const std::stop_token& stop) { work(stop); });
  }
}

ThumbnailLoader::~ThumbnailLoader() {
  for (std::jthread& thread : threads_)
    thread.request_stop();  // all at once, then join each
}

void ThumbnailLoader::request(const std::filesystem::path& root, const QString& path, int side) {
  ++pending_;
  {
    const std::lock_guard lock(mutex_);
    requests_.push_back({root, path, side});
  }
  available_.notify_one();
}

void ThumbnailLoader::clear() {
  const std::lock_guard lock(mutex_);
  pending_ -= requests_.size();
  requests_.clear();
}

void ThumbnailLoader::work(const std::stop_token& stop) {
  giveWay();
  for (;;) {
    Request request;
    {
      std::unique_lock lock(mutex_);
      if (!available_.wait(lock, stop, [this] { return !requests_.empty(); })) return;
      if (stop.stop_requested()) return;
      request = std::move(requests_.back());
      requests_.pop_back();
    }
    const Decoded decoded = decode(request.root / toPath(request.path), request.side);
    handover_.post([this, request, decoded] { deliver(request, decoded.image, decoded.why); });
  }
}

void ThumbnailLoader::deliver(const Request& request, const QImage& image, ErrorCode why) {
  --pending_;
  Q_EMIT loaded(request.root, request.path, request.side, image, why);
}

}  // namespace adnet::ui
