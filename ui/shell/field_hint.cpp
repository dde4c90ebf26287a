// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/field_hint.h"

#include <QAccessible>
#include <QEvent>

#include <algorithm>
#include <chrono>

namespace adnet::ui {

namespace {

constexpr auto kSeen = std::chrono::seconds(5);
constexpr int kGap = 2;  // pixels between it and the field

}  // namespace

void FieldHint::tell(QWidget& field, const QString& text) {
  QWidget* window = field.window();
  auto* hint = window->findChild<FieldHint*>(QString(), Qt::FindDirectChildrenOnly);
  if (!hint) hint = new FieldHint(window);
  hint->showAt(field, text);
}

FieldHint::FieldHint(QWidget* window) : QLabel(window) {
  setObjectName("fieldHint");
  setProperty("role", "fieldHint");
  setTextFormat(Qt::PlainText);
  setAttribute(Qt::WA_TransparentForMouseEvents);
  over_.setSingleShot(true);
  over_.setInterval(kSeen);
  connect(&over_, &QTimer::timeout, this, &QWidget::hide);
}

void FieldHint::showAt(QWidget& field, const QString& text) {
  if (field_) field_->removeEventFilter(this);
  field_ = &field;
  field.installEventFilter(this);
  setText(text);
  adjustSize();
  // Above it where there is room: below is what one types into next.
  QPoint at = field.mapTo(window(), QPoint(0, -kGap - height()));
  if (at.y() < 0) at.ry() += field.height() + height() + 2 * kGap;
  at.setX(std::clamp(at.x(), 0, std::max(0, window()->width() - width())));
  move(at);
  show();
  raise();
  over_.start();
  QAccessibleEvent said(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&said);
}

bool FieldHint::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Hide || event->type() == QEvent::Move) hide();
  return QLabel::eventFilter(watched, event);
}

}  // namespace adnet::ui
