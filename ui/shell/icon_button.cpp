// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/icon_button.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QMenu>

namespace adnet::ui {

IconButton::IconButton(const QString& icon, const QString& text, QWidget* parent)
    : QToolButton(parent), icon_(icon) {
  setToolTip(text);
  setAccessibleName(text);
  setFocusPolicy(Qt::StrongFocus);
  setIconSize({16, 16});
  connect(&Theme::instance(), &Theme::changed, this, &IconButton::paintIcon);
  paintIcon();
}

IconButton::IconButton(const QString& icon, const QString& text, QMenu* menu, QWidget* parent)
    : IconButton(icon, text, parent) {
  menu->setParent(this, menu->windowFlags());
  setMenu(menu);
  setPopupMode(QToolButton::InstantPopup);
}

void IconButton::paintIcon() {
  const ThemeColors& colors = Theme::instance().colors();
  setIcon(makeIcon(icon_, colors.subtle, colors.accent));
}

}  // namespace adnet::ui
