// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The views of a sheet: a row for each kind, a column for each epoch.
#pragma once

#include "ui/views/view_sheet.h"

#include <QWidget>

namespace adnet::ui {

class ViewGrid : public QWidget {
  Q_OBJECT

 public:
  explicit ViewGrid(QWidget* parent = nullptr);

  void setSheet(const ViewSheet& sheet);
  void setCurrent(int view);  // an index into the sheet's views; -1: none

  QRect cell(int view) const;
  // As many columns as fill this widget.
  int fittingColumns() const;

 Q_SIGNALS:
  void hovered(int view);  // -1: none
  void fittingColumnsChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  int cellSide() const;
  void paintHeadings(QPainter& painter) const;

  ViewSheet sheet_;
  int current_ = -1;
  int fitting_ = 0;
};

}  // namespace adnet::ui
