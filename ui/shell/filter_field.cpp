// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/filter_field.h"

#include "ui/shell/page.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QShortcut>

namespace adnet::ui {

FilterField::FilterField(const QString& text, QAbstractItemView& list, Keys keys, QWidget* parent)
    : QLineEdit(parent), list_(list) {
  setPlaceholderText(text);
  setAccessibleName(text);
  setClearButtonEnabled(true);
  if (keys == Keys::Own) return;
  auto* find = new QShortcut(QKeySequence::Find, this);
  connect(find, &QShortcut::activated, this, [this] {
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
  });
}

// Escape is the field's before it is of what is around it.
bool FilterField::event(QEvent* event) {
  const bool escapes = event->type() == QEvent::ShortcutOverride &&
                       static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
  if (escapes) event->accept();
  return escapes || QLineEdit::event(event);
}

void FilterField::keyPressEvent(QKeyEvent* event) {
  const bool escapes = event->key() == Qt::Key_Escape;
  if (escapes && !text().isEmpty()) return clear();
  if (!escapes && event->key() != Qt::Key_Down) return QLineEdit::keyPressEvent(event);
  if (!list_.isVisible()) return escapes ? leaveForPage() : void();
  list_.setFocus(Qt::OtherFocusReason);
  if (!list_.currentIndex().isValid()) list_.setCurrentIndex(list_.model()->index(0, 0));
}

void FilterField::leaveForPage() {
  QWidget* around = parentWidget();
  while (around && !qobject_cast<Page*>(around))
    around = around->parentWidget();
  if (around) around->setFocus(Qt::OtherFocusReason);
}

}  // namespace adnet::ui
