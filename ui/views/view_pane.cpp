// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/view_pane.h"

#include <QPainter>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kSmallestPane = 100;
constexpr int kFrame = 3;

}  // namespace

ViewPane::ViewPane(QWidget* parent) : QWidget(parent) {
  setObjectName("viewPane");
  setAccessibleName(tr("The view that is kept"));
  setToolTip(tr("Double click or Enter: larger, smaller; arrows: the next views; Escape: back"));
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(kSmallestPane, kSmallestPane);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ViewPane::showView(const QImage& pixels, const QColor& frame) {
  pixels_ = pixels;
  frame_ = frame;
  update();
}

QRect ViewPane::imageArea() const {
  const int side = std::min(width(), height()) - 2 * kFrame;
  return {(width() - side) / 2, (height() - side) / 2, side, side};
}

void ViewPane::paintEvent(QPaintEvent*) {
  if (pixels_.isNull()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const QRect area = imageArea();
  painter.fillRect(area.adjusted(-kFrame, -kFrame, kFrame, kFrame), frame_);
  painter.drawImage(area, pixels_);
}

}  // namespace adnet::ui
