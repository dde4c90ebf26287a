// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/file_manager.h"

#include "ui/shell/message_banner.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QUrl>

namespace adnet::ui {

namespace {

class FileManager {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::FileManager)
};

MessageBanner::Message notOpened(const QString& folder) {
  const QString path = QDir::toNativeSeparators(folder);
  const bool there = QFileInfo(folder).isDir();
  return {MessageBanner::Tone::Warning,
          there ? FileManager::tr("No file manager has answered")
                : FileManager::tr("The folder is not there any more"),
          path,
          {},
          {{FileManager::tr("Copy path"), [path] { copyPath(path); }}}};
}

}  // namespace

void openFolder(const QString& folder, QWidget& asked) {
  if (QFileInfo(folder).isDir() && QDesktopServices::openUrl(QUrl::fromLocalFile(folder))) return;
  tellAround(asked, notOpened(folder));
}

void showInFolder(const QString& file, QWidget& asked) {
  openFolder(QFileInfo(file).path(), asked);
}

void copyPath(const QString& path) {
  QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(path));
}

}  // namespace adnet::ui
