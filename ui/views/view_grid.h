// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The views of a sheet, as a table (a row for each kind, a column for each epoch) or one after the
// other; it lies in a scroll area. A click pins a view; with the keyboard, the arrows, Home and End
// move the pin, Enter enlarges it and Escape lets it go.
#pragma once

#include "ui/views/sheet_painter.h"

#include <QWidget>

namespace adnet::ui {

class ViewGrid : public QWidget {
  Q_OBJECT

 public:
  explicit ViewGrid(QWidget* parent = nullptr);

  void setSheet(SharedSheet sheet);
  void setHint(const QString& text);  // shown while there are no views
  void setCurrent(int view);          // an index into the sheet's views; -1: none

  QRect cell(int view) const { return layout_.cell(view); }
  int columns() const { return layout_.columns(); }
  // As many columns of a table as fill this widget with so many rows.
  int fittingColumns(int rows) const;

  // Does what a key says; false if it says nothing here. Also for keys pressed elsewhere.
  bool handleKey(int key);

 Q_SIGNALS:
  void hovered(int view);  // -1: none
  void pinned(int view);   // -1: none
  void enlarged();         // the pinned view
  void resized();

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void arrange();
  int viewAt(const QPoint& position) const;
  void moveTo(int view);
  QSize room() const;  // what is seen of this widget without scrolling

  SharedSheet sheet_;
  SheetLayout layout_;
  QString hint_;
  int current_ = -1;
};

// The keys that ViewGrid handles.
bool isGridKey(int key);

}  // namespace adnet::ui
