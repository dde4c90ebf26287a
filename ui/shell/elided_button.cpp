// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/elided_button.h"

#include <QEvent>

namespace adnet::ui {

ElidedButton::ElidedButton(QWidget* parent) : QPushButton(parent) {
  setProperty("role", "link");
  setCursor(Qt::PointingHandCursor);
  setText(shown_);
}

void ElidedButton::setFullText(const QString& text) {
  text_ = text;
  setAccessibleName(text);
  elide();
  updateGeometry();
}

QSize ElidedButton::minimumSizeHint() const {
  return sizeWith(QStringLiteral("…"));
}

QSize ElidedButton::sizeHint() const {
  return sizeWith(text_);
}

// As the style has it for what is shown, and the difference of the texts.
QSize ElidedButton::sizeWith(const QString& text) const {
  QSize size = QPushButton::sizeHint();
  size.rwidth() += fontMetrics().horizontalAdvance(text) - fontMetrics().horizontalAdvance(shown_);
  return size;
}

void ElidedButton::resizeEvent(QResizeEvent* event) {
  QPushButton::resizeEvent(event);
  elide();
}

void ElidedButton::changeEvent(QEvent* event) {
  QPushButton::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) elide();
}

void ElidedButton::elide() {
  const int room = width() - sizeWith({}).width();
  const QString shown = fontMetrics().elidedText(text_, Qt::ElideMiddle, room);
  if (shown == shown_ || shown.isEmpty()) return;  // Qt makes room for one without a text
  shown_ = shown;
  setText(QString(shown).replace('&', QStringLiteral("&&")));
}

}  // namespace adnet::ui
