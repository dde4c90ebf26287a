// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/widgets.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace adnet::ui {

namespace {

const char* nameOf(TextRole role) {
  switch (role) {
    case TextRole::Title:
      return "title";
    case TextRole::Heading:
      return "heading";
    case TextRole::Body:
      return "body";
    case TextRole::Subtle:
      return "subtle";
    case TextRole::Number:
      return "number";
  }
  return "";
}

class DoubleClickGuard : public QObject {
 public:
  using QObject::QObject;
  bool eventFilter(QObject*, QEvent* event) override {
    return event->type() == QEvent::MouseButtonDblClick;
  }
};

}  // namespace

QLabel* makeLabel(const QString& text, TextRole role, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setProperty("role", nameOf(role));
  return label;
}

QPushButton* makePrimaryButton(const QString& text, QWidget* parent) {
  auto* button = new QPushButton(text, parent);
  button->setProperty("role", "primary");
  return button;
}

QPushButton* makeLinkButton(const QString& text, QWidget* parent) {
  auto* button = new QPushButton(text, parent);
  button->setProperty("role", "link");
  button->setCursor(Qt::PointingHandCursor);
  return button;
}

void ignoreDoubleClick(QAbstractButton& button) {
  button.installEventFilter(new DoubleClickGuard(&button));
}

ElidedLabel::ElidedLabel(TextRole role, QWidget* parent) : QLabel(parent) {
  setProperty("role", nameOf(role));
  setTextFormat(Qt::PlainText);
}

void ElidedLabel::setFullText(const QString& text) {
  text_ = text;
  brief_.clear();
  setToolTip(text);
  updateGeometry();
  elide();
}

void ElidedLabel::setBriefText(const QString& text) {
  brief_ = text;
  elide();
}

QSize ElidedLabel::minimumSizeHint() const {
  return {fontMetrics().horizontalAdvance(QStringLiteral("…")), QLabel::minimumSizeHint().height()};
}

QSize ElidedLabel::sizeHint() const {
  return {fontMetrics().horizontalAdvance(text_) + 1, QLabel::sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  elide();
}

QString ElidedLabel::elided(int width) const {
  const bool fits = brief_.isEmpty() || fontMetrics().horizontalAdvance(text_) <= width;
  return fontMetrics().elidedText(fits ? text_ : brief_, mode_, width);
}

void ElidedLabel::elide() {
  setText(elided(width()));
}

WholeLabel::WholeLabel(TextRole role, QWidget* parent) : QLabel(parent) {
  setProperty("role", nameOf(role));
  setTextFormat(Qt::PlainText);
  setWordWrap(true);
}

void WholeLabel::setFullText(const QString& text) {
  text_ = text;
  breakLines();
}

QSize WholeLabel::minimumSizeHint() const {
  return {fontMetrics().averageCharWidth(), QLabel::minimumSizeHint().height()};
}

void WholeLabel::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  breakLines();
}

void WholeLabel::breakLines() {
  if (fontMetrics().horizontalAdvance(text_) < width()) return setText(text_);
  // Behind a sign between words, or anywhere where these are too far apart.
  const QChar mayBreak(0x200B);
  QString breakable;
  int word = 0, longest = 0;
  for (const QChar c : text_) {
    breakable += c;
    word += fontMetrics().horizontalAdvance(c);
    longest = std::max(longest, word);
    if (c.isLetterOrNumber() || c.isSurrogate()) continue;
    breakable += mayBreak;
    word = 0;
  }
  if (longest < width()) return setText(breakable);
  breakable.clear();
  for (const QChar c : text_) {
    breakable += c;
    if (!c.isHighSurrogate()) breakable += mayBreak;
  }
  setText(breakable);
}

Card::Card(const QString& title, QWidget* parent) : QFrame(parent), body_(new QVBoxLayout(this)) {
  setProperty("role", "card");
  body_->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
  body_->setSpacing(kGrid);
  if (!title.isEmpty()) body_->addWidget(makeLabel(title, TextRole::Heading));
}

}  // namespace adnet::ui
