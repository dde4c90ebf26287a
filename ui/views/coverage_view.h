// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where in an image views come from: for each kind, the image with a heat map over it. A double
// click or Enter enlarges a map, the arrows go on to the others, Escape goes back.
#pragma once

#include "core/views/coverage.h"
#include "ui/views/sheet_painter.h"

#include <QWidget>

namespace adnet::ui {

struct CoverageMap {
  ViewKind kind = ViewKind::Strong;
  QString remark;  // its set of augmentations
  Coverage coverage;
};

struct CoverageSheet {
  SourceImage image;  // its picture is grey, so that the map's colour means one thing
  std::vector<CoverageMap> maps;
  int draws = 0;
};
using SharedCoverage = std::shared_ptr<const CoverageSheet>;  // never null

// Of the request's only image and its rows, over `draws` epochs. Throws Error, Cancelled.
CoverageSheet makeCoverage(ImageStore& images, const SheetRequest& request, int draws,
                           const std::stop_token& stop);

// Any thread.
void paintCoverage(QPainter& painter, const CoverageSheet& sheet, const QRect& area,
                   const SheetStyle& style);
QImage coveragePicture(const CoverageSheet& sheet, const QString& title, const SheetStyle& style);

class CoverageView : public QWidget {
  Q_OBJECT

 public:
  explicit CoverageView(QWidget* parent = nullptr);

  void setSheet(SharedCoverage sheet);
  void setHint(const QString& text);          // shown while there are no maps
  int enlarged() const { return enlarged_; }  // a map; -1: all of them are shown
  void enlarge(int map);
  // Where a map's image is in this widget; empty while another one is enlarged.
  QRectF imageArea(int map) const;
  // How often the place under the mouse is seen; empty beside the maps.
  QString textAt(const QPointF& position) const;

 Q_SIGNALS:
  void enlargedChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool event(QEvent* event) override;

 private:
  int count() const { return static_cast<int>(sheet_->maps.size()); }
  int mapAt(const QPointF& position) const;  // -1: none
  bool takesKey(const QKeyEvent* event) const;

  SharedCoverage sheet_;
  SharedCoverage shown_;  // all maps of the sheet, or the enlarged one alone
  QString hint_;
  int enlarged_ = -1;
};

}  // namespace adnet::ui
