// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/page.h"

#include <QEvent>

namespace adnet::ui {

void Page::keepFocus() {
  last_ = focusWidget();
}

void Page::takeFocus() {
  const bool isThere = last_ && last_->isVisibleTo(this) && last_->isEnabledTo(this);
  QWidget* part = mainPart();
  if (part) part->installEventFilter(this);
  if (isThere) part = last_;
  (part && part->isVisibleTo(this) ? part : this)->setFocus();
}

bool Page::eventFilter(QObject* watched, QEvent* event) {
  if (watched == mainPart() && isVisible()) {
    QWidget& part = *mainPart();
    // Without it the page has the focus, and not whatever comes next.
    if (event->type() == QEvent::Hide && part.hasFocus()) setFocus();
    if (event->type() == QEvent::Show && hasFocus()) part.setFocus();
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace adnet::ui
