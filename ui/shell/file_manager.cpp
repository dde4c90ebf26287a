// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/file_manager.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QUrl>

namespace adnet::ui {

void openFolder(const QString& folder) {
  QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void showInFolder(const QString& file) {
  openFolder(QFileInfo(file).path());
}

void copyPath(const QString& path) {
  QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(path));
}

}  // namespace adnet::ui
