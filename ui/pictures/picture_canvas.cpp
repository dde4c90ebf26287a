// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictures/picture_canvas.h"

#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace adnet::ui {

namespace {

constexpr int kSmallestSide = 256;  // of a level that is halved, pixels
constexpr double kLargestScale = 32;
constexpr double kWheelStep = 1.25;
constexpr int kRestAfter = 120;  // milliseconds

}  // namespace

PicturePyramid makePyramid(const QImage& picture) {
  PicturePyramid levels = {picture};
  while (std::min(levels.back().width(), levels.back().height()) >= 2 * kSmallestSide) {
    const QImage& last = levels.back();
    QImage half = last.scaled(last.width() / 2, last.height() / 2, Qt::IgnoreAspectRatio,
                              Qt::SmoothTransformation);
    levels.push_back(half.convertToFormat(QImage::Format_RGB32));
  }
  return levels;
}

PictureCanvas::PictureCanvas(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(kGrid, kGrid);
  rest_.setSingleShot(true);
  rest_.setInterval(kRestAfter);
  connect(&rest_, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

void PictureCanvas::setPicture(std::shared_ptr<const PicturePyramid> picture) {
  picture_ = std::move(picture);
  message_.clear();
  setCursor(Qt::OpenHandCursor);
  fit();
}

void PictureCanvas::setMessage(const QString& message) {
  picture_.reset();
  message_ = message;
  unsetCursor();
  update();
  Q_EMIT scaleChanged();
}

double PictureCanvas::scale() const {
  return picture_ ? scale_ : 0;
}

double PictureCanvas::fittingScale() const {
  const QSizeF room = QSizeF(size()) * devicePixelRatioF();
  return std::min({room.width() / pictureSize().width(), room.height() / pictureSize().height(),
                   kLargestScale});
}

void PictureCanvas::fit() {
  if (!picture_) return;
  fitted_ = true;
  scale_ = fittingScale();
  center_ = QRectF({}, pictureSize()).center();
  update();
  Q_EMIT scaleChanged();
}

void PictureCanvas::showOwnPixels() {
  if (picture_) zoomTo(1, middle());
}

void PictureCanvas::zoomBy(double factor, const QPointF& at) {
  if (!picture_) return;
  // A large picture is made no smaller than the canvas, a small one no smaller than it is.
  const double smallest = std::min(1.0, fittingScale());
  const double scale = std::clamp(scale_ * factor, smallest, kLargestScale);
  if (scale != scale_) zoomTo(scale, at);
}

void PictureCanvas::zoomTo(double scale, const QPointF& at) {
  const QPointF stays = toPicture(at);
  fitted_ = false;
  scale_ = scale;
  center_ = stays - (at - middle()) / logicalScale();
  move();
  Q_EMIT scaleChanged();
}

QPointF PictureCanvas::toPicture(const QPointF& at) const {
  return center_ + (at - middle()) / logicalScale();
}

void PictureCanvas::keepInside() {
  const auto inside = [this](double center, double length, double room) {
    const double half = room / logicalScale() / 2;
    return length <= 2 * half ? length / 2 : std::clamp(center, half, length - half);
  };
  center_ = {inside(center_.x(), pictureSize().width(), width()),
             inside(center_.y(), pictureSize().height(), height())};
}

void PictureCanvas::move() {
  keepInside();
  rest_.start();
  update();
}

const QImage& PictureCanvas::level() const {
  const double halvings = std::floor(std::log2(1 / scale_) + 1e-9);
  const double last = static_cast<double>(picture_->size()) - 1;
  return (*picture_)[static_cast<std::size_t>(std::clamp(halvings, 0.0, last))];
}

void PictureCanvas::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (!picture_) {
    const QRect area = rect().adjusted(2 * kGrid, 2 * kGrid, -2 * kGrid, -2 * kGrid);
    painter.setPen(Theme::instance().colors().subtle);
    painter.drawText(area, Qt::AlignCenter | Qt::TextWrapAnywhere, message_);
    return;
  }
  const QRectF whole({}, pictureSize());
  const QRectF seen = QRectF(toPicture({}), QSizeF(size()) / logicalScale()) & whole;
  const QRectF target((seen.topLeft() - toPicture({})) * logicalScale(),
                      seen.size() * logicalScale());
  const QImage& image = level();
  const double x = image.width() / whole.width();
  const double y = image.height() / whole.height();
  painter.setRenderHint(QPainter::SmoothPixmapTransform, !rest_.isActive());
  painter.drawImage(target, image,
                    QRectF(seen.x() * x, seen.y() * y, seen.width() * x, seen.height() * y));
}

void PictureCanvas::resizeEvent(QResizeEvent*) {
  if (!picture_) return;
  if (fitted_) {
    fit();
  } else {
    keepInside();
  }
}

void PictureCanvas::wheelEvent(QWheelEvent* event) {
  zoomBy(std::pow(kWheelStep, event->angleDelta().y() / 120.0), event->position());
  event->accept();
}

void PictureCanvas::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !picture_) return;
  grabbed_ = event->position();
  setCursor(Qt::ClosedHandCursor);
}

void PictureCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (!(event->buttons() & Qt::LeftButton) || !picture_) return;
  center_ -= (event->position() - grabbed_) / logicalScale();
  grabbed_ = event->position();
  move();
}

void PictureCanvas::mouseReleaseEvent(QMouseEvent*) {
  if (picture_) setCursor(Qt::OpenHandCursor);
}

void PictureCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !picture_) return;
  if (fitted_) {
    zoomTo(1, event->position());
  } else {
    fit();
  }
}

}  // namespace adnet::ui
