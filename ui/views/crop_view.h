// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The image, as large as fits, with the outlines of what the views show of it.
#pragma once

#include "ui/views/sheet_painter.h"

#include <QPainterPath>
#include <QRectF>
#include <QWidget>

namespace adnet::ui {

class CropView : public QWidget {
  Q_OBJECT

 public:
  explicit CropView(QWidget* parent = nullptr);

  void setSheet(SharedSheet sheet);
  // An index into the sheet's views, outlined boldly on its image; -1: none, on the first one.
  void setCurrent(int view);

  // Where a view's outline is in this widget.
  QRectF outline(int view) const;

 Q_SIGNALS:
  void hovered(int view);  // the smallest outline below the mouse; -1: none
  void pinned(int view);   // clicked

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  const DrawnView* current() const;  // null: none
  int image() const;                 // the one that is shown
  QRectF imageArea() const;
  int viewAt(const QPointF& position) const;
  QRectF placeOf(const ViewDraw& draw) const;
  QPainterPath shown(int view) const;  // all that the view shows of the image
  // Of a crop that is pasted into another, dashed.
  void paintOutline(QPainter& painter, int view, bool bold) const;

  SharedSheet sheet_;
  int current_ = -1;
};

}  // namespace adnet::ui
