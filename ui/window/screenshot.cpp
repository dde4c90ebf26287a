// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/screenshot.h"

#include <QPixmap>
#include <QTimer>

namespace adnet::ui {

namespace {

constexpr int kLookEvery = 100;  // ms
// What has settled may ask for more when it is painted, thumbnails for example.
constexpr int kSettledLooks = 5;

}  // namespace

Screenshot::Screenshot(MainWindow& window, const QString& file, QObject* parent)
    : QObject(parent), window_(window), file_(file) {
  auto* timer = new QTimer(this);
  connect(timer, &QTimer::timeout, this, &Screenshot::look);
  timer->start(kLookEvery);
}

void Screenshot::look() {
  settledLooks_ = window_.isSettled() ? settledLooks_ + 1 : 0;
  if (settledLooks_ < kSettledLooks) return;
  sender()->deleteLater();  // the timer
  Q_EMIT done(window_.grab().save(file_, "PNG"));
}

}  // namespace adnet::ui
