// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The texts of the Help menu.
#pragma once

class QWidget;

namespace adnet::ui {

void showMethod(QWidget* parent);
void showKeys(QWidget* parent);    // all shortcuts
void showManual(QWidget* parent);  // the README, as it was when the program was built
void showAbout(QWidget* parent);

}  // namespace adnet::ui
