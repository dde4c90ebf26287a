// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/crop_view.h"

#include "ui/shell/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <limits>

namespace adnet::ui {

namespace {

constexpr double kFaded = 0.25;  // opacity of the other outlines while one is current
constexpr int kDimming = 110;    // of the image outside the current outline, of 255

}  // namespace

QColor colorOf(ViewKind kind) {
  const auto& series = Theme::instance().colors().series;
  switch (kind) {
    case ViewKind::Standard:
      return series[0];
    case ViewKind::Strong:
      return series[1];
    case ViewKind::Weak:
      return series[2];
    case ViewKind::Test:
      return series[3];
  }
  return {};
}

CropView::CropView(QWidget* parent) : QWidget(parent) {
  setObjectName("cropView");
  setMouseTracking(true);
  setMinimumSize(240, 180);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CropView::setSheet(const ViewSheet& sheet) {
  sheet_ = sheet;
  update();
}

void CropView::setCurrent(int view) {
  if (view == current_) return;
  current_ = view;
  update();
}

QRectF CropView::outline(int view) const {
  return placeOf(sheet_.views.at(static_cast<std::size_t>(view)).draw);
}

QPainterPath CropView::shown(int view) const {
  QPainterPath path;
  path.addRect(outline(view));
  for (const ViewDraw& pasted : sheet_.views.at(static_cast<std::size_t>(view)).draw.pasted) {
    QPainterPath other;
    other.addRect(placeOf(pasted));
    path = path.united(other);
  }
  return path;
}

QRectF CropView::placeOf(const ViewDraw& draw) const {
  const RectF part = adnet::visibleRegion(draw);
  const QRectF area = imageArea();
  const double scale = area.width() / sheet_.width;
  return {area.left() + part.x * scale, area.top() + part.y * scale, part.width * scale,
          part.height * scale};
}

QRectF CropView::imageArea() const {
  if (sheet_.width == 0) return {};
  const double scale = std::min(1.0 * width() / sheet_.width, 1.0 * height() / sheet_.height);
  const QSizeF size(sheet_.width * scale, sheet_.height * scale);
  return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

int CropView::viewAt(const QPointF& position) const {
  int smallest = -1;
  double area = std::numeric_limits<double>::infinity();
  for (int i = 0; i < static_cast<int>(sheet_.views.size()); ++i) {
    const QRectF rect = outline(i);
    if (!rect.contains(position) || rect.width() * rect.height() >= area) continue;
    smallest = i;
    area = rect.width() * rect.height();
  }
  return smallest;
}

void CropView::paintEvent(QPaintEvent*) {
  if (sheet_.image.isNull()) return;
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  const QRectF area = imageArea();
  painter.drawImage(area, sheet_.image);
  const int count = static_cast<int>(sheet_.views.size());
  const bool hasCurrent = current_ >= 0 && current_ < count;
  if (hasCurrent) {
    QPainterPath outside;
    outside.addRect(area);
    outside.addPath(shown(current_));
    painter.fillPath(outside, QColor(0, 0, 0, kDimming));
  }
  painter.setOpacity(hasCurrent ? kFaded : 1);
  for (int i = 0; i < count; ++i) {
    if (i != current_) paintOutline(painter, i, false);
  }
  painter.setOpacity(1);
  if (hasCurrent) paintOutline(painter, current_, true);
}

void CropView::paintOutline(QPainter& painter, int index, bool bold) const {
  const auto& view = sheet_.views[static_cast<std::size_t>(index)];
  const double width = bold ? 3 : 1.5;
  const auto paint = [&](const QRectF& rect, Qt::PenStyle style) {
    // A dark line below keeps every colour visible on every photograph.
    painter.setPen(QPen(QColor(0, 0, 0, 120), width + 1.5));
    painter.drawRect(rect);
    painter.setPen(QPen(colorOf(view.kind), width, style));
    painter.drawRect(rect);
  };
  for (const ViewDraw& pasted : view.draw.pasted)
    paint(placeOf(pasted), Qt::DashLine);
  paint(outline(index), Qt::SolidLine);
}

void CropView::mouseMoveEvent(QMouseEvent* event) {
  Q_EMIT hovered(viewAt(event->position()));
}

void CropView::leaveEvent(QEvent*) {
  Q_EMIT hovered(-1);
}

}  // namespace adnet::ui
