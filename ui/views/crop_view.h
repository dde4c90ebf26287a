// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The image, as large as fits, with the outlines of what the views show of it.
#pragma once

#include "ui/views/view_sheet.h"

#include <QPainterPath>
#include <QRectF>
#include <QWidget>

namespace adnet::ui {

QColor colorOf(ViewKind kind);  // of outlines and rows, in the theme

class CropView : public QWidget {
  Q_OBJECT

 public:
  explicit CropView(QWidget* parent = nullptr);

  void setSheet(const ViewSheet& sheet);
  void setCurrent(int view);  // an index into the sheet's views, outlined boldly; -1: none

  // Where a view's outline is in this widget.
  QRectF outline(int view) const;

 Q_SIGNALS:
  void hovered(int view);  // the smallest outline below the mouse; -1: none

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QRectF imageArea() const;
  int viewAt(const QPointF& position) const;
  QRectF placeOf(const ViewDraw& draw) const;
  QPainterPath shown(int view) const;  // all that the view shows of the image
  // Of a crop that is pasted into another, dashed.
  void paintOutline(QPainter& painter, int view, bool bold) const;

  ViewSheet sheet_;
  int current_ = -1;
};

}  // namespace adnet::ui
