// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows a confusion matrix of any number of classes: rows are true classes, columns predicted ones,
// the colour of a cell its share of the row. The wheel, two fingers, + and - zoom, 0 shows all of
// it again, dragging moves it. Arrow keys move the current cell, which Enter clicks. Cells are
// told by the labels of their classes, wherever they stand.
#pragma once

#include "ui/charts/confusion_drawing.h"

#include <QWidget>

#include <optional>

namespace adnet::ui {

class ConfusionView : public QWidget {
  Q_OBJECT

 public:
  explicit ConfusionView(QWidget* parent = nullptr);

  // As ConfusionDrawing has it.
  void setConfusion(const ConfusionMatrix& confusion, const QStringList& classes,
                    const std::optional<CellShares>& shares = {});
  void clear(const QString& message);  // what is shown where there is no matrix
  const ConfusionMatrix& confusion() const { return drawing_.confusion(); }
  const ConfusionDrawing& drawing() const { return drawing_; }

  void setOrder(ConfusionOrder order);
  void setOnlyConfused(bool only);
  void setNumbers(ConfusionNumbers numbers);

  // The current cell; says nothing.
  void select(std::optional<ConfusionCell> cell);
  std::optional<ConfusionCell> selected() const { return selected_; }
  // That the note is of: the cell pointed at, or else the current one.
  std::optional<ConfusionCell> told() const { return hovered_ ? hovered_ : selected_; }

  // By `factor` around the current cell or the middle. Cells that are zoomed are never smaller than
  // ConfusionLayout::kHandyCell; zoomed out beyond, all are shown.
  void zoom(double factor);
  void showWhole();
  bool isZoomed() const { return zoom_.has_value(); }

  // Two that show the same classes stay together: what is seen of them, their current cell and the
  // one pointed at. Their orders are the owner's.
  void keepTogetherWith(ConfusionView& other);

  QString describe(const ConfusionCell& cell) const { return drawing_.describe(cell); }
  // What is to be said of the cell pointed at, or else of the current one; empty without either.
  QString note() const;
  ConfusionLayout layoutNow() const;
  // Where the cell lies in the widget, seen or not; null where it is not shown.
  QRectF rectOf(const ConfusionCell& cell) const;
  QPoint placeOfKeys() const;  // the current cell, or the middle

  QSize sizeHint() const override { return {360, 360}; }
  QSize minimumSizeHint() const override { return {140, 120}; }

 Q_SIGNALS:
  void cellClicked(int label, int predicted);
  void noteChanged();
  void seenChanged();     // the zoom, what it is around, or the room
  void enlargingAsked();  // by its key, F

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Zoom {
    double cell = 0;  // pixels
    QPointF centre;   // in cells
    bool operator==(const Zoom&) const = default;
  };
  struct Press {
    QPointF at;
    QPointF centre;  // of the layout, in cells
    bool dragged = false;
  };
  std::optional<ConfusionCell> cellAt(const QPointF& point) const;
  void follow(const ConfusionView& other);
  void showZoom(const std::optional<Zoom>& zoom);
  void setHovered(std::optional<ConfusionCell> cell);
  void move(int rows, int columns);
  void choose(const ConfusionCell& cell);
  void zoomAt(const QPointF& point, double factor);
  void drag(const QPointF& to);
  void keepInSight(const ConfusionCell& cell);
  void rearranged();
  void takeLook();

  ConfusionDrawing drawing_;
  QString message_;
  std::optional<ConfusionCell> hovered_;
  std::optional<ConfusionCell> selected_;
  std::optional<Zoom> zoom_;  // nothing: all is shown
  std::optional<Press> press_;
};

}  // namespace adnet::ui
