// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/view_grid.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>
#include <array>
#include <utility>

namespace adnet::ui {

namespace {

constexpr int kGap = SheetLayout::kGap;
constexpr int kMinimumSide = 56;
constexpr int kFewestColumns = 6;  // where there is room
constexpr int kMostColumns = 16;
constexpr int kSmallestInFlow = 96;
constexpr int kLargestInFlow = 320;

constexpr std::array kKeys = {Qt::Key_Left,  Qt::Key_Right,  Qt::Key_Up,
                              Qt::Key_Down,  Qt::Key_Home,   Qt::Key_End,
                              Qt::Key_Enter, Qt::Key_Return, Qt::Key_Escape};

}  // namespace

bool isGridKey(int key) {
  return std::ranges::count(kKeys, key) > 0;
}

ViewGrid::ViewGrid(QWidget* parent) : QWidget(parent), sheet_(std::make_shared<const ViewSheet>()) {
  setObjectName("viewGrid");
  setProperty("role", "plain");
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Views"));
}

void ViewGrid::setSheet(SharedSheet sheet) {
  sheet_ = std::move(sheet);
  current_ = -1;
  arrange();
}

void ViewGrid::setHint(const QString& text) {
  hint_ = text;
  update();
}

void ViewGrid::setCurrent(int view) {
  if (view == current_) return;
  current_ = view;
  update();
}

QSize ViewGrid::room() const {
  const QWidget* viewport = parentWidget();
  return viewport ? viewport->size() : size();
}

int ViewGrid::fittingColumns(int rows) const {
  const int caption = SheetLayout::captionHeight(fontMetrics());
  const int side = std::max(kMinimumSide, (room().height() - caption) / std::max(1, rows) - kGap);
  const int names = SheetLayout::rowNamesWidth(*sheet_, fontMetrics());
  const int width = room().width() - names;
  const int fewest = std::clamp(width / (kMinimumSide + kGap), 1, kFewestColumns);
  return std::clamp(width / (side + kGap), fewest, kMostColumns);
}

void ViewGrid::arrange() {
  const QSize all = room();
  int side = 0, columns = 0;
  if (sheet_->flow) {
    // As large as lets all be seen at once, within limits; then the lines are filled.
    const int width = all.width() - SheetLayout::kFrame;
    const int caption =
        SheetLayout::captionHeight(fontMetrics(), SheetLayout::captionLines(*sheet_));
    const auto fits = [&](int one) {
      const int inLine = std::max(1, width / (one + kGap));
      const int lines = (sheet_->count() + inLine - 1) / inLine;
      return lines * (one + caption + kGap) <= all.height();
    };
    side = kLargestInFlow;
    while (side > kSmallestInFlow && !fits(side))
      side -= kGap;
    columns = std::max(1, width / (side + kGap));
    if (sheet_->count() > columns) side = width / columns - kGap;
  } else {
    const int rows = std::max(1, static_cast<int>(sheet_->rows.size()));
    const int names = SheetLayout::rowNamesWidth(*sheet_, fontMetrics());
    const int caption = SheetLayout::captionHeight(fontMetrics());
    side = std::min((all.width() - names) / std::max(1, sheet_->epochs) - kGap,
                    std::max(kMinimumSide, (all.height() - caption) / rows - kGap));
  }
  layout_ = SheetLayout(*sheet_, side, columns, fontMetrics());
  setMinimumHeight(layout_.size().height());
  update();
}

void ViewGrid::resizeEvent(QResizeEvent*) {
  arrange();
  Q_EMIT resized();
}

void ViewGrid::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  const ThemeColors& colors = Theme::instance().colors();
  if (sheet_->views.empty()) {
    painter.setPen(colors.subtle);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, hint_);
  } else {
    paintSheet(painter, *sheet_, layout_, {colors, font()}, event->rect(), current_);
  }
  if (hasFocus() && current_ < 0) paintFocus(painter, rect());
}

int ViewGrid::viewAt(const QPoint& position) const {
  for (int i = 0; i < sheet_->count(); ++i) {
    if (cell(i).contains(position)) return i;
  }
  return -1;
}

void ViewGrid::mouseMoveEvent(QMouseEvent* event) {
  Q_EMIT hovered(viewAt(event->position().toPoint()));
}

void ViewGrid::leaveEvent(QEvent*) {
  Q_EMIT hovered(-1);
}

void ViewGrid::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) Q_EMIT pinned(viewAt(event->position().toPoint()));
}

void ViewGrid::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && viewAt(event->position().toPoint()) >= 0)
    Q_EMIT enlarged();
}

// In the grid the arrows are its own, not the page's.
bool ViewGrid::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() == Qt::NoModifier && isGridKey(key->key())) {
      event->accept();
      return true;
    }
  }
  if (event->type() == QEvent::FontChange) arrange();
  return QWidget::event(event);
}

void ViewGrid::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() != Qt::NoModifier || !handleKey(event->key()))
    QWidget::keyPressEvent(event);
}

bool ViewGrid::handleKey(int key) {
  const int last = sheet_->count() - 1;
  if (!isGridKey(key) || last < 0) return false;
  switch (key) {
    case Qt::Key_Escape:
      Q_EMIT pinned(-1);
      break;
    case Qt::Key_Enter:
    case Qt::Key_Return:
      if (current_ < 0) moveTo(0);
      Q_EMIT enlarged();
      break;
    case Qt::Key_Home:
      moveTo(0);
      break;
    case Qt::Key_End:
      moveTo(last);
      break;
    default: {
      const int step = key == Qt::Key_Left    ? -1
                       : key == Qt::Key_Right ? 1
                       : key == Qt::Key_Up    ? -columns()
                                              : columns();
      const int next = current_ < 0 ? 0 : current_ + step;
      if (next >= 0 && next <= last) moveTo(next);
    }
  }
  return true;
}

void ViewGrid::moveTo(int view) {
  Q_EMIT pinned(view);
  if (QWidget* viewport = parentWidget()) {
    auto* area = qobject_cast<QScrollArea*>(viewport->parentWidget());
    const QPoint middle = cell(view).center();
    const int half = cell(view).width() / 2 + layout_.captions();
    if (area) area->ensureVisible(middle.x(), middle.y(), half, half);
  }
}

}  // namespace adnet::ui
