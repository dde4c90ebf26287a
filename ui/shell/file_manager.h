// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done with a file or folder outside the window.
#pragma once

#include <QString>

class QWidget;

namespace adnet::ui {

// In the desktop's file manager. Where none answers, whoever shows the messages of `asked`, the
// widget that it was asked in, says so.
void openFolder(const QString& folder, QWidget& asked);
void showInFolder(const QString& file, QWidget& asked);  // opens the folder that it is in
void copyPath(const QString& path);                      // to the clipboard

}  // namespace adnet::ui
