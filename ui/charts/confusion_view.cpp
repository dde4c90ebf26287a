// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/confusion_view.h"

#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace adnet::ui {

namespace {

constexpr double kZoomStep = 1.25;

}  // namespace

ConfusionView::ConfusionView(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setAccessibleName(tr("Confusion matrix"));
  grabGesture(Qt::PinchGesture);
  connect(&Theme::instance(), &Theme::changed, this, &ConfusionView::takeLook);
  takeLook();
}

void ConfusionView::takeLook() {
  drawing_.setLook(font(), Theme::instance().colors());
  update();
}

void ConfusionView::setConfusion(const ConfusionMatrix& confusion, const QStringList& classes,
                                 const std::optional<CellShares>& shares) {
  if (confusion.classes() != drawing_.confusion().classes()) {
    hovered_.reset();
    selected_.reset();
    zoom_.reset();
  }
  drawing_.setConfusion(confusion, classes, shares);
  rearranged();
}

void ConfusionView::clear(const QString& message) {
  message_ = message;
  setConfusion(ConfusionMatrix(), {});
}

void ConfusionView::setOrder(ConfusionOrder order) {
  drawing_.setOrder(order);
  if (selected_) keepInSight(*selected_);
  rearranged();
}

void ConfusionView::setOnlyConfused(bool only) {
  drawing_.setOnlyConfused(only);
  showWhole();
  rearranged();
}

void ConfusionView::setNumbers(ConfusionNumbers numbers) {
  drawing_.setNumbers(numbers);
  update();
}

void ConfusionView::rearranged() {
  hovered_.reset();
  update();
  Q_EMIT noteChanged();
}

void ConfusionView::select(std::optional<ConfusionCell> cell) {
  selected_ = cell;
  if (cell) keepInSight(*cell);
  setAccessibleDescription(cell ? describe(*cell) : QString());
  update();
  Q_EMIT noteChanged();
}

QString ConfusionView::note() const {
  const auto cell = told();
  return cell ? drawing_.describeBriefly(*cell) : QString();
}

void ConfusionView::keepTogetherWith(ConfusionView& other) {
  const auto lead = [](ConfusionView* one, ConfusionView* another) {
    for (const auto signal : {&ConfusionView::seenChanged, &ConfusionView::noteChanged})
      connect(one, signal, another, [one, another] { another->follow(*one); });
  };
  lead(this, &other);
  lead(&other, this);
}

// Says nothing where all is as with the other, so that two that follow one another come to rest.
void ConfusionView::follow(const ConfusionView& other) {
  if (other.confusion().classes() != confusion().classes()) return;  // it is about to be
  setHovered(other.hovered_);
  if (selected_ != other.selected_) {
    selected_ = other.selected_;
    setAccessibleDescription(selected_ ? describe(*selected_) : QString());
    update();
    Q_EMIT noteChanged();
  }
  showZoom(other.zoom_);
}

void ConfusionView::showZoom(const std::optional<Zoom>& zoom) {
  if (zoom_ == zoom) return;
  zoom_ = zoom;
  update();
  Q_EMIT seenChanged();
}

ConfusionLayout ConfusionView::layoutNow() const {
  if (!zoom_) return ConfusionLayout::fit(size(), drawing_.shown(), drawing_.text());
  return ConfusionLayout::zoomed(size(), drawing_.shown(), drawing_.text(), zoom_->cell,
                                 zoom_->centre);
}

QRectF ConfusionView::rectOf(const ConfusionCell& cell) const {
  const auto place = drawing_.placeOf(cell);
  return place ? layoutNow().cell(*place) : QRectF();
}

QPoint ConfusionView::placeOfKeys() const {
  const QRectF cell = selected_ ? rectOf(*selected_) & QRectF(rect()) : QRectF();
  return (cell.isEmpty() ? QRectF(rect()) : cell).center().toPoint();
}

std::optional<ConfusionCell> ConfusionView::cellAt(const QPointF& point) const {
  const auto place = layoutNow().cellAt(point);
  return place ? std::optional(drawing_.classesAt(*place)) : std::nullopt;
}

void ConfusionView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const ThemeColors& colors = Theme::instance().colors();
  if (drawing_.shown() == 0) {
    painter.setPen(colors.subtle);
    painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
                     confusion().classes() == 0 ? message_ : tr("No image was mistaken."));
    return;
  }
  const ConfusionLayout layout = layoutNow();
  drawing_.paint(painter, layout, {hovered_, selected_});
  if (!hasFocus()) return;
  painter.setPen(QPen(colors.accent, 1));
  painter.drawRect(layout.frame().adjusted(-2, -2, 1, 1) & QRectF(rect()).adjusted(0, 0, -1, -1));
}

bool ConfusionView::event(QEvent* event) {
  switch (event->type()) {
    case QEvent::ToolTip: {
      const auto* help = static_cast<QHelpEvent*>(event);
      const auto cell = cellAt(help->pos());
      const QString text = cell ? describe(*cell) : drawing_.nameAt(layoutNow(), help->pos());
      QToolTip::showText(help->globalPos(), text, this);  // hides the last one where it is empty
      return true;
    }
    case QEvent::NativeGesture: {  // two fingers on a touchpad
      const auto* gesture = static_cast<QNativeGestureEvent*>(event);
      if (gesture->gestureType() != Qt::ZoomNativeGesture) break;
      zoomAt(gesture->position(), 1 + gesture->value());
      return true;
    }
    case QEvent::Gesture: {  // two fingers on the screen
      auto* gestures = static_cast<QGestureEvent*>(event);
      const auto* pinch = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture));
      if (!pinch) break;
      zoomAt(mapFromGlobal(pinch->centerPoint()), pinch->scaleFactor());
      return true;
    }
    default:
      break;
  }
  return QWidget::event(event);
}

void ConfusionView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) takeLook();
}

void ConfusionView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  Q_EMIT seenChanged();
}

void ConfusionView::setHovered(std::optional<ConfusionCell> cell) {
  if (cell == hovered_) return;
  hovered_ = cell;
  update();
  Q_EMIT noteChanged();
}

void ConfusionView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const ConfusionLayout layout = layoutNow();
  if (layout.classes() > 0)
    press_ = Press{event->position(), layout.inCells(layout.frame().center())};
}

void ConfusionView::mouseMoveEvent(QMouseEvent* event) {
  if (press_) {
    drag(event->position());
    if (press_->dragged) return;
  }
  setHovered(cellAt(event->position()));
}

void ConfusionView::drag(const QPointF& to) {
  const QPointF way = to - press_->at;
  if (way.manhattanLength() >= QApplication::startDragDistance()) press_->dragged = true;
  if (!press_->dragged || !zoom_) return;
  setCursor(Qt::ClosedHandCursor);
  setHovered(std::nullopt);
  showZoom(Zoom{zoom_->cell, press_->centre - way / zoom_->cell});
}

void ConfusionView::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !press_) return;
  const bool clicked = !press_->dragged;
  press_.reset();
  unsetCursor();
  // Beyond the edge there is nothing to move on to.
  const ConfusionLayout layout = layoutNow();
  if (zoom_) showZoom(Zoom{zoom_->cell, layout.inCells(layout.frame().center())});
  const auto cell = cellAt(event->position());
  if (clicked && cell) choose(*cell);
}

void ConfusionView::leaveEvent(QEvent*) {
  setHovered(std::nullopt);
}

void ConfusionView::choose(const ConfusionCell& cell) {
  select(cell);
  Q_EMIT cellClicked(cell.label, cell.predicted);
}

void ConfusionView::wheelEvent(QWheelEvent* event) {
  if (drawing_.shown() == 0 || event->angleDelta().y() == 0) {
    event->ignore();
    return;
  }
  zoomAt(event->position(), std::pow(kZoomStep, event->angleDelta().y() / 120.0));
}

void ConfusionView::zoom(double factor) {
  const QRectF current = selected_ ? rectOf(*selected_) : QRectF();
  zoomAt(current.isNull() ? layoutNow().frame().center() : current.center(), factor);
}

// What is under the point stays there.
void ConfusionView::zoomAt(const QPointF& point, double factor) {
  const ConfusionLayout before = layoutNow();
  if (before.classes() == 0 || !(factor > 0)) return;
  const double whole = ConfusionLayout::fit(size(), drawing_.shown(), drawing_.text()).cellSize();
  const double wanted = before.cellSize() * factor;
  if (factor < 1 && wanted < std::max(whole, ConfusionLayout::kHandyCell)) {
    showWhole();
    return;
  }
  const double cell = std::clamp(wanted, std::max(whole, ConfusionLayout::kHandyCell),
                                 std::max(whole, ConfusionLayout::kLargestCell));
  if (cell <= whole) {
    showWhole();
    return;
  }
  const QPointF under = before.inCells(point);
  const ConfusionLayout after =
      ConfusionLayout::zoomed(size(), drawing_.shown(), drawing_.text(), cell, under);
  // Names may have come where the point is.
  const QRectF seen = after.frame().adjusted(cell / 2, cell / 2, -cell / 2, -cell / 2);
  const QPointF near(std::max(point.x(), seen.left()), std::max(point.y(), seen.top()));
  // As far as there is something to see.
  const ConfusionLayout now =
      ConfusionLayout::zoomed(size(), drawing_.shown(), drawing_.text(), cell,
                              under - (near - after.frame().center()) / cell);
  showZoom(Zoom{cell, now.inCells(now.frame().center())});
}

void ConfusionView::showWhole() {
  showZoom(std::nullopt);
}

void ConfusionView::keepInSight(const ConfusionCell& cell) {
  const auto place = drawing_.placeOf(cell);
  if (!zoom_ || !place) return;
  const ConfusionLayout layout = layoutNow();
  const QRectF rect = layout.cell(*place);
  const QRectF& frame = layout.frame();
  const auto beyond = [](double low, double high, double from, double to) {
    return low < from ? low - from : high > to ? high - to : 0.0;
  };
  const QPointF way(beyond(rect.left(), rect.right(), frame.left(), frame.right()),
                    beyond(rect.top(), rect.bottom(), frame.top(), frame.bottom()));
  showZoom(Zoom{zoom_->cell, layout.inCells(frame.center()) + way / layout.cellSize()});
}

// From the current cell, as the cells stand.
void ConfusionView::move(int rows, int columns) {
  if (drawing_.shown() == 0) return;
  const auto from = selected_ ? drawing_.placeOf(*selected_) : std::nullopt;
  const int last = drawing_.shown() - 1;
  const ConfusionCell to = from ? ConfusionCell{std::clamp(from->label + rows, 0, last),
                                                std::clamp(from->predicted + columns, 0, last)}
                                : layoutNow().firstSeen();
  hovered_.reset();  // the keys go on, a resting pointer does not
  select(drawing_.classesAt(to));
}

void ConfusionView::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
    QWidget::keyPressEvent(event);
    return;
  }
  switch (event->key()) {
    case Qt::Key_Left:
      return move(0, -1);
    case Qt::Key_Right:
      return move(0, 1);
    case Qt::Key_Up:
      return move(-1, 0);
    case Qt::Key_Down:
      return move(1, 0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (selected_ && !(event->modifiers() & ~Qt::KeypadModifier)) return choose(*selected_);
      break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoom(kZoomStep);
    case Qt::Key_Minus:
      return zoom(1 / kZoomStep);
    case Qt::Key_0:
      return showWhole();
    case Qt::Key_F:
      Q_EMIT enlargingAsked();
      return;
    default:
      break;
  }
  QWidget::keyPressEvent(event);
}

}  // namespace adnet::ui
