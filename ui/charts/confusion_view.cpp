// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/confusion_view.h"

#include "ui/shell/colors.h"
#include "ui/shell/theme.h"
#include "ui/words/number_text.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace adnet::ui {

namespace {

int largestCount(const ConfusionMatrix& confusion) {
  int largest = 0;
  for (std::size_t row = 0; row < confusion.classes(); ++row) {
    for (std::size_t column = 0; column < confusion.classes(); ++column) {
      largest = std::max(largest, confusion.at(row, column));
    }
  }
  return largest;
}

int count(const ConfusionMatrix& confusion, const ConfusionCell& cell) {
  return confusion.at(static_cast<std::size_t>(cell.label),
                      static_cast<std::size_t>(cell.predicted));
}

void drawTurned(QPainter& painter, const QRectF& rect, int flags, const QString& text) {
  painter.save();
  painter.translate(rect.left(), rect.bottom());
  painter.rotate(-90);
  painter.drawText(QRectF(0, 0, rect.height(), rect.width()), flags, text);
  painter.restore();
}

}  // namespace

ConfusionView::ConfusionView(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setAccessibleName(tr("Confusion matrix"));
  connect(&Theme::instance(), &Theme::changed, this, [this] {
    makeImage();
    update();
  });
}

void ConfusionView::setConfusion(const ConfusionMatrix& confusion, const QStringList& classes) {
  Q_ASSERT(static_cast<std::size_t>(classes.size()) == confusion.classes());
  if (confusion.classes() != confusion_.classes()) {
    hovered_.reset();
    selected_.reset();
  }
  confusion_ = confusion;
  classes_ = classes;
  rowTotals_.clear();
  for (std::size_t row = 0; row < confusion.classes(); ++row) {
    rowTotals_.push_back(confusion.rowTotal(row));
  }
  measureText();
  makeImage();
  update();
}

void ConfusionView::clear(const QString& message) {
  message_ = message;
  setConfusion(ConfusionMatrix(), {});
}

void ConfusionView::select(std::optional<ConfusionCell> cell) {
  selected_ = cell;
  update();
}

double ConfusionView::share(const ConfusionCell& cell) const {
  const int total = rowTotals_[static_cast<std::size_t>(cell.label)];
  return total == 0 ? 0 : static_cast<double>(count(confusion_, cell)) / total;
}

// Rises steeply at first, so that the few images of a mistake are seen; what is empty still shows
// as a cell.
double ConfusionView::shade(const ConfusionCell& cell) const {
  return 0.04 + 0.96 * std::pow(share(cell), 0.7);
}

QString ConfusionView::describe(const ConfusionCell& cell) const {
  return tr("true: %1, predicted: %2: %3 of %4 (%5)")
      .arg(classes_[cell.label], classes_[cell.predicted])
      .arg(count(confusion_, cell))
      .arg(rowTotals_[static_cast<std::size_t>(cell.label)])
      .arg(percentText(share(cell), 0));
}

ConfusionLayout ConfusionView::layoutNow() const {
  return ConfusionLayout::fit(size(), static_cast<int>(confusion_.classes()), text_);
}

void ConfusionView::measureText() {
  const QFontMetricsF metrics(font());
  text_ = {metrics.height(), 0,
           metrics.horizontalAdvance(QString::number(largestCount(confusion_)))};
  for (const QString& name : classes_) {
    text_.longestName = std::max(text_.longestName, metrics.horizontalAdvance(name));
  }
}

void ConfusionView::makeImage() {
  const int classes = static_cast<int>(confusion_.classes());
  const ThemeColors& colors = Theme::instance().colors();
  image_ = QImage(classes, classes, QImage::Format_RGB32);
  for (int row = 0; row < classes; ++row) {
    for (int column = 0; column < classes; ++column) {
      image_.setPixelColor(column, row, mix(colors.surface, colors.heat, shade({row, column})));
    }
  }
}

void ConfusionView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const ThemeColors& colors = Theme::instance().colors();
  if (confusion_.classes() == 0) {
    painter.setPen(colors.subtle);
    painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
                     message_);
    return;
  }
  const ConfusionLayout layout = layoutNow();
  // Cells of about a pixel are blended rather than left out.
  painter.setRenderHint(QPainter::SmoothPixmapTransform, layout.cellSize() < 2);
  painter.drawImage(layout.matrix(), image_);
  if (layout.cellSize() >= 6) {  // hairlines between the cells
    painter.setPen(QPen(colors.surface, 1));
    for (int i = 1; i < layout.classes(); ++i) {
      const QRectF cell = layout.cell({i, i});
      painter.drawLine(
          QLineF(cell.left(), layout.matrix().top(), cell.left(), layout.matrix().bottom()));
      painter.drawLine(
          QLineF(layout.matrix().left(), cell.top(), layout.matrix().right(), cell.top()));
    }
  }
  paintHover(painter, layout);
  if (layout.showsCounts()) paintCounts(painter, layout);
  paintNames(painter, layout);
  if (selected_) paintOutline(painter, layout.cell(*selected_), colors.accent);
}

void ConfusionView::paintHover(QPainter& painter, const ConfusionLayout& layout) const {
  if (!hovered_) return;
  const ThemeColors& colors = Theme::instance().colors();
  const QRectF cell = layout.cell(*hovered_);
  const QRectF& matrix = layout.matrix();
  const QColor band = withAlpha(colors.text, 0.1);
  painter.setClipRegion(QRegion(rect()) - cell.toRect());
  painter.fillRect(QRectF(matrix.left(), cell.top(), matrix.width(), cell.height()), band);
  painter.fillRect(QRectF(cell.left(), matrix.top(), cell.width(), matrix.height()), band);
  painter.setClipping(false);
  paintOutline(painter, cell, colors.text);
}

void ConfusionView::paintOutline(QPainter& painter, const QRectF& rect, const QColor& color) const {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(color, 2));
  // A cell of a pixel or two gets a frame that can be seen.
  const double grow = rect.width() < 6 ? 3 : 0;
  painter.drawRect(rect.adjusted(-grow, -grow, grow, grow));
  painter.restore();
}

void ConfusionView::paintCounts(QPainter& painter, const ConfusionLayout& layout) const {
  const ThemeColors& colors = Theme::instance().colors();
  for (int row = 0; row < layout.classes(); ++row) {
    for (int column = 0; column < layout.classes(); ++column) {
      const ConfusionCell cell{row, column};
      const int images = count(confusion_, cell);
      if (images == 0) continue;
      painter.setPen(shade(cell) > 0.5 ? colors.surface : colors.text);
      painter.drawText(layout.cell(cell), Qt::AlignCenter, QString::number(images));
    }
  }
}

void ConfusionView::paintNames(QPainter& painter, const ConfusionLayout& layout) const {
  const ThemeColors& colors = Theme::instance().colors();
  const QFontMetricsF metrics(font());
  painter.setPen(colors.subtle);
  painter.drawText(layout.columnTitle(), Qt::AlignHCenter | Qt::AlignTop, tr("predicted class"));
  drawTurned(painter, layout.rowTitle(), Qt::AlignHCenter | Qt::AlignTop, tr("true class"));
  if (!layout.showsNames()) return;
  const auto penFor = [&](bool pointedAt) { return pointedAt ? colors.text : colors.subtle; };
  for (int i = 0; i < layout.classes(); ++i) {
    const QRectF row = layout.rowName(i);
    painter.setPen(penFor(hovered_ && hovered_->label == i));
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(classes_[i], Qt::ElideRight, row.width()));
    const QRectF column = layout.columnName(i);
    painter.setPen(penFor(hovered_ && hovered_->predicted == i));
    if (layout.namesUpright()) {
      painter.drawText(column, Qt::AlignHCenter | Qt::AlignBottom, classes_[i]);
    } else {
      drawTurned(painter, column, Qt::AlignLeft | Qt::AlignVCenter,
                 metrics.elidedText(classes_[i], Qt::ElideRight, column.height()));
    }
  }
}

bool ConfusionView::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const auto cell = layoutNow().cellAt(help->pos());
  if (cell) {
    QToolTip::showText(help->globalPos(), describe(*cell), this);
  } else {
    QToolTip::hideText();
  }
  return true;
}

void ConfusionView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) measureText();
}

void ConfusionView::setHovered(std::optional<ConfusionCell> cell) {
  if (cell == hovered_) return;
  hovered_ = cell;
  update();
}

void ConfusionView::mouseMoveEvent(QMouseEvent* event) {
  const auto cell = layoutNow().cellAt(event->position());
  if (cell && cell != hovered_) {
    QToolTip::showText(event->globalPosition().toPoint(), describe(*cell), this);
  } else if (!cell) {
    QToolTip::hideText();
  }
  setHovered(cell);
}

void ConfusionView::leaveEvent(QEvent*) {
  setHovered(std::nullopt);
}

void ConfusionView::choose(const ConfusionCell& cell) {
  select(cell);
  Q_EMIT cellClicked(cell.label, cell.predicted);
}

void ConfusionView::mousePressEvent(QMouseEvent* event) {
  const auto cell = layoutNow().cellAt(event->position());
  if (event->button() == Qt::LeftButton && cell) choose(*cell);
}

void ConfusionView::keyPressEvent(QKeyEvent* event) {
  const int classes = static_cast<int>(confusion_.classes());
  ConfusionCell cell = selected_.value_or(ConfusionCell{});
  switch (event->key()) {
    case Qt::Key_Left:
      --cell.predicted;
      break;
    case Qt::Key_Right:
      ++cell.predicted;
      break;
    case Qt::Key_Up:
      --cell.label;
      break;
    case Qt::Key_Down:
      ++cell.label;
      break;
    default:
      QWidget::keyPressEvent(event);
      return;
  }
  if (classes == 0) return;
  choose({std::clamp(cell.label, 0, classes - 1), std::clamp(cell.predicted, 0, classes - 1)});
}

}  // namespace adnet::ui
