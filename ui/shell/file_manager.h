// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done with a file or folder outside the window.
#pragma once

#include <QString>

namespace adnet::ui {

void openFolder(const QString& folder);  // in the desktop's file manager
void showInFolder(const QString& file);  // opens the folder that it is in
void copyPath(const QString& path);      // to the clipboard

}  // namespace adnet::ui
