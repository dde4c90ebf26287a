// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the parts of a confusion matrix lie: pixel mapping alone, without a window.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>

namespace adnet::ui {

struct ConfusionCell {
  int label = 0;      // row, the true class
  int predicted = 0;  // column
  bool operator==(const ConfusionCell&) const = default;
};

// What the layout needs to know of the text; logical pixels.
struct ConfusionText {
  double lineHeight = 16;
  double longestName = 0;   // width of the longest class name
  double longestCount = 0;  // width of the largest number
  bool wholeNames = false;  // none is cut, however much of the area that takes
};

// Rows and columns are counted as they stand, from the top left, whichever classes they are of.
class ConfusionLayout {
 public:
  static constexpr double kLargestCell = 96;  // two classes need no larger ones
  static constexpr double kHandyCell = 12;    // one of this size is easily hit

  // Fits `classes` by `classes` square cells into `area`: names to the left and above where the
  // cells are about a line high, whole device pixels a cell where there are enough of them.
  static ConfusionLayout fit(const QSizeF& area, int classes, const ConfusionText& text);
  // The part of the matrix around `centre`, in cells of `cell` pixels. No more is left empty than
  // there must be.
  static ConfusionLayout zoomed(const QSizeF& area, int classes, const ConfusionText& text,
                                double cell, const QPointF& centre);

  int classes() const { return classes_; }
  double cellSize() const { return cell_; }
  const QRectF& matrix() const { return matrix_; }  // of all cells, seen or not
  const QRectF& frame() const { return frame_; }    // where cells are seen
  bool showsNames() const { return nameWidth_ > 0; }
  bool namesUpright() const { return upright_; }  // column names need no turning
  bool showsCounts() const { return counts_; }

  QRectF cell(const ConfusionCell& cell) const;
  QRectF rowName(int label) const;
  QRectF columnName(int predicted) const;
  QRectF rowTitle() const;     // for "true class", written upwards
  QRectF columnTitle() const;  // for "predicted class"
  std::optional<ConfusionCell> cellAt(const QPointF& point) const;  // that is seen there

  // A point of the matrix in columns (x) and rows (y), from 0 to classes(); the nearest there is.
  QPointF inCells(const QPointF& point) const;
  ConfusionCell firstSeen() const;
  ConfusionCell lastSeen() const;

 private:
  void place(const QSizeF& area, const ConfusionText& text, const QPointF& centre);

  int classes_ = 0;
  double cell_ = 0;
  double titleHeight_ = 0;
  double nameWidth_ = 0;   // of the band to the left of the matrix
  double nameHeight_ = 0;  // of the band above it
  bool upright_ = false;
  bool counts_ = false;
  QRectF matrix_;
  QRectF frame_;
};

}  // namespace adnet::ui
