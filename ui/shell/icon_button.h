// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A button that is one of the program's icons, in the colours of the theme.
#pragma once

#include <QToolButton>

namespace adnet::ui {

class IconButton : public QToolButton {
  Q_OBJECT

 public:
  // `text` is its tool tip and its name for who cannot see the icon.
  IconButton(const QString& icon, const QString& text, QWidget* parent = nullptr);
  // Opens `menu` when it is clicked.
  IconButton(const QString& icon, const QString& text, QMenu* menu, QWidget* parent = nullptr);

 private:
  void paintIcon();

  QString icon_;
};

}  // namespace adnet::ui
