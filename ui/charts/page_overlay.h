// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Lets one widget take the whole page that it is on, and puts it back. Escape does so too.
#pragma once

#include <QFrame>

class QBoxLayout;

namespace adnet::ui {

class PageOverlay : public QFrame {
  Q_OBJECT

 public:
  // `home` is the layout that `content` stands in otherwise, by itself, with `owner` its widget.
  PageOverlay(QWidget* content, QBoxLayout* home, QWidget* owner);

  bool isOn() const { return on_; }
  void setOn(bool on);

 Q_SIGNALS:
  void turned(bool on);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* page() const;  // the nearest around the owner, or else its window

  QWidget* content_;
  QBoxLayout* home_;
  QWidget* owner_;
  bool on_ = false;
};

}  // namespace adnet::ui
