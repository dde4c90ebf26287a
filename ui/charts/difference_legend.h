// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the colours of a matrix of differences mean: a bar from the largest of one sign to that of
// the other, between what either sign is called.
#pragma once

#include "ui/charts/confusion_drawing.h"

#include <QRectF>
#include <QWidget>

namespace adnet::ui {

struct DifferenceScale {
  double largest = 0;  // of the differences, as a share
  QString less, more;  // what those below and above 0 are called
  SignColors signs = {};
};
DifferenceScale scaleOf(const CellShares& differences);

// Two lines of the painter's font are enough for its height.
void paintScale(QPainter& painter, const QRectF& area, const ThemeColors& colors,
                const DifferenceScale& scale);

class DifferenceLegend : public QWidget {
  Q_OBJECT

 public:
  explicit DifferenceLegend(QWidget* parent = nullptr);

  void setScale(const DifferenceScale& scale);
  const DifferenceScale& scale() const { return scale_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  DifferenceScale scale_;
};

}  // namespace adnet::ui
