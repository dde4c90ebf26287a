// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows a confusion matrix of any number of classes: rows are true classes, columns predicted ones,
// the colour of a cell its share of the row. Cells can be pointed at, clicked, and walked through
// with the arrow keys.
#pragma once

#include "core/evaluate/metrics.h"
#include "ui/charts/confusion_layout.h"

#include <QImage>
#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

namespace adnet::ui {

class ConfusionView : public QWidget {
  Q_OBJECT

 public:
  explicit ConfusionView(QWidget* parent = nullptr);

  // `classes` has a name for each class of the matrix.
  void setConfusion(const ConfusionMatrix& confusion, const QStringList& classes);
  void clear(const QString& message);  // what is shown where there is no matrix
  const ConfusionMatrix& confusion() const { return confusion_; }

  void select(std::optional<ConfusionCell> cell);  // says nothing
  std::optional<ConfusionCell> selected() const { return selected_; }

  QString describe(const ConfusionCell& cell) const;  // "true: X, predicted: Y: 3 of 12 (25 %)"
  ConfusionLayout layoutNow() const;

  QSize sizeHint() const override { return {360, 360}; }
  QSize minimumSizeHint() const override { return {140, 120}; }

 Q_SIGNALS:
  void cellClicked(int label, int predicted);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  double share(const ConfusionCell& cell) const;  // of the row's images
  double shade(const ConfusionCell& cell) const;  // 0 … 1, of the cell's colour
  void setHovered(std::optional<ConfusionCell> cell);
  void choose(const ConfusionCell& cell);
  void measureText();
  void makeImage();
  void paintHover(QPainter& painter, const ConfusionLayout& layout) const;
  void paintNames(QPainter& painter, const ConfusionLayout& layout) const;
  void paintCounts(QPainter& painter, const ConfusionLayout& layout) const;
  void paintOutline(QPainter& painter, const QRectF& rect, const QColor& color) const;

  ConfusionMatrix confusion_;
  QStringList classes_;
  QString message_;
  std::vector<int> rowTotals_;
  ConfusionText text_;
  QImage image_;  // a pixel a cell
  std::optional<ConfusionCell> hovered_;
  std::optional<ConfusionCell> selected_;
};

}  // namespace adnet::ui
