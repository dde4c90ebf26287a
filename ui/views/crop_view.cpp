// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/crop_view.h"

#include <QMouseEvent>
#include <QPainter>

#include <limits>
#include <utility>

namespace adnet::ui {

namespace {

constexpr double kFaded = 0.25;  // opacity of the other outlines while one is current
constexpr int kSmallestDrawing = 100;
constexpr int kDimming = 110;  // of the image outside the current outline, of 255

}  // namespace

CropView::CropView(QWidget* parent) : QWidget(parent), sheet_(std::make_shared<const ViewSheet>()) {
  setObjectName("cropView");
  setMouseTracking(true);
  setMinimumSize(kSmallestDrawing, kSmallestDrawing);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CropView::setSheet(SharedSheet sheet) {
  sheet_ = std::move(sheet);
  current_ = -1;
  update();
}

void CropView::setCurrent(int view) {
  if (view == current_) return;
  current_ = view;
  update();
}

const DrawnView* CropView::current() const {
  return current_ >= 0 && current_ < sheet_->count() ? &sheet_->view(current_) : nullptr;
}

int CropView::image() const {
  return current() ? current()->image : 0;
}

QRectF CropView::outline(int view) const {
  return placeOf(sheet_->view(view).draw);
}

QPainterPath CropView::shown(int view) const {
  QPainterPath path;
  path.addRect(outline(view));
  for (const ViewDraw& pasted : sheet_->view(view).draw.pasted) {
    QPainterPath other;
    other.addRect(placeOf(pasted));
    path = path.united(other);
  }
  return path;
}

QRectF CropView::placeOf(const ViewDraw& draw) const {
  const RectF part = adnet::visibleRegion(draw);
  const QRectF area = imageArea();
  const double scale = area.width() / sheet_->images.at(static_cast<std::size_t>(image())).width;
  return {area.left() + part.x * scale, area.top() + part.y * scale, part.width * scale,
          part.height * scale};
}

QRectF CropView::imageArea() const {
  if (sheet_->images.empty()) return {};
  const SourceImage& shown = sheet_->images.at(static_cast<std::size_t>(image()));
  const double scale = std::min(1.0 * width() / shown.width, 1.0 * height() / shown.height);
  const QSizeF size(shown.width * scale, shown.height * scale);
  return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

int CropView::viewAt(const QPointF& position) const {
  int smallest = -1;
  double area = std::numeric_limits<double>::infinity();
  for (int i = 0; i < sheet_->count(); ++i) {
    if (sheet_->view(i).image != image()) continue;
    const QRectF rect = outline(i);
    if (!rect.contains(position) || rect.width() * rect.height() >= area) continue;
    smallest = i;
    area = rect.width() * rect.height();
  }
  return smallest;
}

void CropView::paintEvent(QPaintEvent*) {
  if (sheet_->images.empty()) return;
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  const QRectF area = imageArea();
  painter.drawImage(area, sheet_->images.at(static_cast<std::size_t>(image())).picture);
  if (current()) {
    QPainterPath outside;
    outside.addRect(area);
    outside.addPath(shown(current_));
    painter.fillPath(outside, QColor(0, 0, 0, kDimming));
  }
  painter.setOpacity(current() ? kFaded : 1);
  for (int i = 0; i < sheet_->count(); ++i) {
    if (i != current_ && sheet_->view(i).image == image()) paintOutline(painter, i, false);
  }
  painter.setOpacity(1);
  if (current()) paintOutline(painter, current_, true);
}

void CropView::paintOutline(QPainter& painter, int index, bool bold) const {
  const DrawnView& view = sheet_->view(index);
  const double width = bold ? 3 : 1.5;
  const auto paint = [&](const QRectF& rect, Qt::PenStyle style) {
    // A dark line below keeps every colour visible on every photograph.
    painter.setPen(QPen(QColor(0, 0, 0, 120), width + 1.5));
    painter.drawRect(rect);
    painter.setPen(QPen(colorOf(view.kind, Theme::instance().colors()), width, style));
    painter.drawRect(rect);
  };
  for (const ViewDraw& pasted : view.draw.pasted)
    paint(placeOf(pasted), Qt::DashLine);
  paint(outline(index), Qt::SolidLine);
}

void CropView::mouseMoveEvent(QMouseEvent* event) {
  Q_EMIT hovered(viewAt(event->position()));
}

void CropView::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) Q_EMIT pinned(viewAt(event->position()));
}

void CropView::leaveEvent(QEvent*) {
  Q_EMIT hovered(-1);
}

}  // namespace adnet::ui
