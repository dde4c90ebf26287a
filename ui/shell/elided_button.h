// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A button that looks like a link and gives way: its text is cut in the middle where it does not
// fit. Its tool tip is up to whoever made it.
#pragma once

#include <QPushButton>

namespace adnet::ui {

class ElidedButton : public QPushButton {
  Q_OBJECT

 public:
  explicit ElidedButton(QWidget* parent = nullptr);
  void setFullText(const QString& text);  // plain: an ampersand is one
  QString fullText() const { return text_; }
  QSize minimumSizeHint() const override;
  QSize sizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  QSize sizeWith(const QString& text) const;
  int iconRoom() const;
  void elide();

  QString text_;                            // all of it
  QString shown_ = QString(QChar(0x2026));  // as much as fits
};

}  // namespace adnet::ui
