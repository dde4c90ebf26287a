// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Two short texts of the Help menu.
#pragma once

class QWidget;

namespace adnet::ui {

void showMethod(QWidget* parent);
void showAbout(QWidget* parent);

}  // namespace adnet::ui
