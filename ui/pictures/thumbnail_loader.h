// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Decodes thumbnails on a few threads of its own, the latest request first, so that what is on the
// screen now comes before what was scrolled past.
#pragma once

#include "core/base/error.h"
#include "ui/shell/handover.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

namespace adnet::ui {

class ThumbnailLoader : public QObject {
  Q_OBJECT

 public:
  explicit ThumbnailLoader(QObject* parent = nullptr);
  ~ThumbnailLoader() override;  // stops its threads and joins them

  // `path` is relative to `root`; the longer side of the thumbnail has at most `side` pixels.
  void request(const std::filesystem::path& root, const QString& path, int side);
  // Drops what nobody has begun with.
  void clear();
  // No request is waiting, begun or on its way.
  bool isIdle() const { return pending_ == 0; }

 Q_SIGNALS:
  // A null image: there is none, for the reason `why`.
  void loaded(const std::filesystem::path& root, const QString& path, int side, const QImage& image,
              adnet::ErrorCode why);

 private:
  struct Request {
    std::filesystem::path root;
    QString path;
    int side = 0;
  };
  void work(const std::stop_token& stop);
  void deliver(const Request& request, const QImage& image, ErrorCode why);

  std::mutex mutex_;
  std::condition_variable_any available_;
  std::vector<Request> requests_;  // the latest at the back
  std::size_t pending_ = 0;        // of the window's thread alone
  Handover handover_;
  std::vector<std::jthread> threads_;
};

}  // namespace adnet::ui
