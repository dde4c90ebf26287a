// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/elided_button.h"

#include <QEvent>
#include <QStyle>
#include <QStyleOptionButton>

namespace adnet::ui {

ElidedButton::ElidedButton(QWidget* parent) : QPushButton(parent) {
  setProperty("role", "link");
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
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

// As QPushButton has it for its own text.
QSize ElidedButton::sizeWith(const QString& text) const {
  ensurePolished();
  QStyleOptionButton option;
  initStyleOption(&option);
  option.text = text;
  const QSize inner(fontMetrics().horizontalAdvance(text) + 1 + iconRoom(), fontMetrics().height());
  return style()->sizeFromContents(QStyle::CT_PushButton, &option,
                                   inner.expandedTo({0, icon().isNull() ? 0 : iconSize().height()}),
                                   this);
}

int ElidedButton::iconRoom() const {
  constexpr int kGap = 4;  // QPushButton's
  return icon().isNull() ? 0 : iconSize().width() + kGap;
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
  QStyleOptionButton option;
  initStyleOption(&option);
  const QRect inside = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
  const int room = inside.width() - iconRoom();
  const QString shown = fontMetrics().elidedText(text_, Qt::ElideMiddle, room);
  if (shown == shown_ || shown.isEmpty()) return;  // Qt makes room for one without a text
  shown_ = shown;
  setText(QString(shown).replace('&', QStringLiteral("&&")));
}

}  // namespace adnet::ui
