// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The few building blocks that give every page the same look. What they look like is in
// resources/style.qss, by the property "role".
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QAbstractButton;
class QVBoxLayout;

namespace adnet::ui {

constexpr int kGrid = 8;  // pixels; distances are multiples of it

enum class TextRole {
  Title,    // of a page
  Heading,  // of a card
  Body,
  Subtle,  // secondary text
  Number,  // a large figure
};
QLabel* makeLabel(const QString& text, TextRole role, QWidget* parent = nullptr);

// The one main action of a page, filled with the accent colour.
QPushButton* makePrimaryButton(const QString& text, QWidget* parent = nullptr);
// An action that looks like a link.
QPushButton* makeLinkButton(const QString& text, QWidget* parent = nullptr);

// The second press of a double click does nothing: what a button does to what goes on, a further
// press would undo or end.
void ignoreDoubleClick(QAbstractButton& button);

// One line that is cut where it does not fit: at its end, or, as a path, in the middle. The tool
// tip has all of it.
class ElidedLabel : public QLabel {
  Q_OBJECT

 public:
  explicit ElidedLabel(TextRole role, QWidget* parent = nullptr);
  void setElideMode(Qt::TextElideMode mode) { mode_ = mode; }
  void setFullText(const QString& text);
  // What stands where the full text does not fit, before that is cut. Goes with the full text.
  void setBriefText(const QString& text);
  QString fullText() const { return text_; }
  QSize minimumSizeHint() const override;
  QSize sizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  virtual QString elided(int width) const;  // as much of the text as `width` pixels hold

 private:
  void elide();

  QString text_;
  QString brief_;
  Qt::TextElideMode mode_ = Qt::ElideRight;
};

// Text that is read whole, on as many lines as it needs: a name without blanks is broken anywhere.
class WholeLabel : public QLabel {
  Q_OBJECT

 public:
  explicit WholeLabel(TextRole role, QWidget* parent = nullptr);
  void setFullText(const QString& text);
  QString fullText() const { return text_; }
  QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void breakLines();

  QString text_;
};

// A rounded surface with a padding of two grid units; its contents go into body(). An empty title
// leaves the heading out.
class Card : public QFrame {
  Q_OBJECT

 public:
  explicit Card(const QString& title = {}, QWidget* parent = nullptr);
  QVBoxLayout* body() const { return body_; }

 private:
  QVBoxLayout* body_;
};

}  // namespace adnet::ui
