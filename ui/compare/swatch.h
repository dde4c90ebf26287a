// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The colour of a setting as a small icon.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace adnet::ui {

// The same in a row that is selected, which a style would tint otherwise.
inline QIcon swatchIcon(const QColor& color, int side) {
  QPixmap pixmap(side, side);
  pixmap.fill(color);
  QIcon icon;
  for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Active, QIcon::Selected})
    icon.addPixmap(pixmap, mode);
  return icon;
}

}  // namespace adnet::ui
