// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/view_grid.h"

#include "ui/shell/theme.h"
#include "ui/views/crop_view.h"
#include "ui/words/run_text.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace adnet::ui {

namespace {

constexpr int kGap = 8;
constexpr int kRowNames = 96;     // width
constexpr int kColumnNames = 24;  // height
constexpr int kRows = static_cast<int>(kTrainingViews.size());
constexpr int kMinimumSide = 64;
constexpr int kFewestColumns = 6;
constexpr int kMostColumns = 16;

}  // namespace

ViewGrid::ViewGrid(QWidget* parent) : QWidget(parent) {
  setObjectName("viewGrid");
  setMouseTracking(true);
  setMinimumSize(kRowNames + kFewestColumns * (kMinimumSide + kGap),
                 kColumnNames + kRows * (kMinimumSide + kGap));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ViewGrid::setSheet(const ViewSheet& sheet) {
  sheet_ = sheet;
  update();
}

void ViewGrid::setCurrent(int view) {
  if (view == current_) return;
  current_ = view;
  update();
}

QRect ViewGrid::cell(int view) const {
  const int side = cellSide();
  const int row = view / sheet_.epochs;
  const int column = view % sheet_.epochs;
  return {kRowNames + column * (side + kGap), kColumnNames + row * (side + kGap), side, side};
}

int ViewGrid::cellSide() const {
  const int columns = std::max(1, sheet_.epochs);
  return std::max(1, std::min((width() - kRowNames) / columns - kGap,
                              (height() - kColumnNames) / kRows - kGap));
}

int ViewGrid::fittingColumns() const {
  const int side = (height() - kColumnNames) / kRows - kGap;
  return std::clamp((width() - kRowNames) / std::max(1, side + kGap), kFewestColumns, kMostColumns);
}

void ViewGrid::resizeEvent(QResizeEvent*) {
  if (fittingColumns() != std::exchange(fitting_, fittingColumns())) {
    Q_EMIT fittingColumnsChanged();
  }
}

void ViewGrid::paintEvent(QPaintEvent*) {
  if (sheet_.views.empty()) return;
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  paintHeadings(painter);
  for (int i = 0; i < static_cast<int>(sheet_.views.size()); ++i) {
    const DrawnView& view = sheet_.views[static_cast<std::size_t>(i)];
    painter.drawImage(cell(i), view.pixels);
    if (i != current_) continue;
    painter.setPen(QPen(colorOf(view.kind), 3, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(cell(i)).adjusted(-2.5, -2.5, 2.5, 2.5));
  }
}

void ViewGrid::paintHeadings(QPainter& painter) const {
  const ThemeColors& colors = Theme::instance().colors();
  for (int column = 0; column < sheet_.epochs; ++column) {
    const QRect below = cell(column);
    painter.setPen(colors.subtle);
    painter.drawText(QRect(below.left(), 0, below.width(), kColumnNames - 4), Qt::AlignCenter,
                     tr("Epoch %1").arg(sheet_.views[static_cast<std::size_t>(column)].epoch + 1));
  }
  for (int row = 0; row < kRows; ++row) {
    const QRect beside = cell(row * sheet_.epochs);
    const ViewKind kind = kTrainingViews[static_cast<std::size_t>(row)];
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(kind));
    painter.drawRoundedRect(QRectF(0, beside.top(), 4, beside.height()), 2, 2);
    painter.setPen(colors.text);
    const QString name =
        kind == sheet_.augmented ? textOf(kind) + "\n" + textOf(sheet_.set) : textOf(kind);
    painter.drawText(QRect(12, beside.top(), kRowNames - 16, beside.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, name);
  }
}

void ViewGrid::mouseMoveEvent(QMouseEvent* event) {
  int found = -1;
  for (int i = 0; i < static_cast<int>(sheet_.views.size()); ++i) {
    if (cell(i).contains(event->position().toPoint())) found = i;
  }
  Q_EMIT hovered(found);
}

void ViewGrid::leaveEvent(QEvent*) {
  Q_EMIT hovered(-1);
}

}  // namespace adnet::ui
