// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where Tab goes in a window whose rows come and go: as the layouts have them. (Qt's own chain is
// in the order in which widgets were made, and QWidget::setTabOrder() of Qt 6.4 tears it where
// rows of several controls are moved.)
#pragma once

class QWidget;

namespace adnet::ui {

// The control that Tab, or Shift+Tab, goes to from `from`; null where that is none of them.
QWidget* tabTarget(const QWidget& window, const QWidget* from, bool forward);

}  // namespace adnet::ui
