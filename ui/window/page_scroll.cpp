// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/page_scroll.h"

#include <QEvent>
#include <QScrollBar>

namespace adnet::ui {

PageScroll::PageScroll(QWidget* page, QWidget* parent) : QScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);
  setWidget(page);
}

QSize PageScroll::sizeHint() const {
  return widget()->sizeHint();
}

void PageScroll::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  fit();
}

bool PageScroll::eventFilter(QObject* watched, QEvent* event) {
  const bool handled = QScrollArea::eventFilter(watched, event);
  if (watched == widget() && event->type() == QEvent::LayoutRequest) fit();
  return handled;
}

// Not as a resizable widget is: that gets the height it would like, not what it can do with.
void PageScroll::fit() {
  QSize room = maximumViewportSize();
  const QSize least = widget()->minimumSizeHint();
  if (least.width() > room.width()) room.rheight() -= horizontalScrollBar()->sizeHint().height();
  if (least.height() > room.height()) room.rwidth() -= verticalScrollBar()->sizeHint().width();
  widget()->resize(room.expandedTo(least));
}

}  // namespace adnet::ui
