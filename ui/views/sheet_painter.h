// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A sheet with its labels, painted on the screen and into files alike. Any thread.
#pragma once

#include "ui/shell/theme.h"
#include "ui/views/view_sheet.h"

#include <QFont>
#include <QFontMetrics>
#include <QRect>

class QPainter;

namespace adnet::ui {

// Copied where it is used on another thread than the window's.
struct SheetStyle {
  ThemeColors colors;
  QFont font;
};

QColor colorOf(ViewKind kind, const ThemeColors& colors);  // of outlines and rows

// What is remarkable about a row, by lines: its recipe where there are two, its set.
QString remarkOn(const ViewSheet& sheet, const SheetRow& row);

class SheetLayout {
 public:
  // Room beside the views of a table (for the names of its rows), and above or below each.
  static int rowNamesWidth(const ViewSheet& sheet, const QFontMetrics& font);
  static int captionHeight(const QFontMetrics& font, int lines = 1);
  static int captionLines(const ViewSheet& sheet);
  static constexpr int kGap = 8;
  static constexpr int kFrame = 3;  // of the current view, around it

  SheetLayout() = default;
  // Of views `side` pixels large; `columns` is the number of a flow's.
  SheetLayout(const ViewSheet& sheet, int side, int columns, const QFontMetrics& font);

  QRect cell(int view) const;
  QSize size() const { return size_; }
  int columns() const { return columns_; }
  int rowNames() const { return left_; }
  int captions() const { return caption_; }

 private:
  int side_ = 1;
  int columns_ = 1;
  int left_ = 0;
  int caption_ = 0;
  bool flow_ = false;
  QSize size_;
};

// Paints what of the sheet lies within `part`. The `current` view is framed; -1: none.
void paintSheet(QPainter& painter, const ViewSheet& sheet, const SheetLayout& layout,
                const SheetStyle& style, const QRect& part, int current = -1);

// Around what the keys work in.
void paintFocus(QPainter& painter, const QRect& area);

// The whole sheet with every view in its own pixels, below a line that says what it is.
QImage sheetPicture(const ViewSheet& sheet, const QString& title, const SheetStyle& style);

// `picture` below a line of text.
QImage withTitle(const QImage& picture, const QString& title, const SheetStyle& style);

}  // namespace adnet::ui
