// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/tab_order.h"

#include <QLayout>
#include <QScrollArea>
#include <QWidget>

namespace adnet::ui {

namespace {

void collect(const QLayout& layout, QWidgetList& controls);

void collect(QWidget& widget, QWidgetList& controls) {
  if (!widget.isVisible() || !widget.isEnabled()) return;
  if (widget.focusPolicy() & Qt::TabFocus) {
    controls.append(&widget);
  } else if (auto* scroll = qobject_cast<QScrollArea*>(&widget)) {
    collect(*scroll->widget(), controls);
  } else if (widget.layout()) {
    collect(*widget.layout(), controls);
  }
}

void collect(const QLayout& layout, QWidgetList& controls) {
  for (int i = 0; i < layout.count(); ++i) {
    QLayoutItem* const item = layout.itemAt(i);
    if (item->widget()) collect(*item->widget(), controls);
    if (item->layout()) collect(*item->layout(), controls);
  }
}

}  // namespace

QWidget* tabTarget(const QWidget& window, const QWidget* from, bool forward) {
  QWidgetList controls;
  collect(*window.layout(), controls);
  const qsizetype place = controls.indexOf(from);
  if (place < 0) return nullptr;
  const qsizetype next = place + (forward ? 1 : controls.size() - 1);
  return controls[next % controls.size()];
}

}  // namespace adnet::ui
