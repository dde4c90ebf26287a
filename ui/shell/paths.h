// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paths between core (std::filesystem, bytes as on disk) and Qt.
#pragma once

#include <QDir>
#include <QFile>
#include <QString>

#include <filesystem>

namespace adnet::ui {

inline std::filesystem::path toPath(const QString& path) {
  return QFile::encodeName(path).toStdString();
}

inline QString toQString(const std::filesystem::path& path) {
  return QFile::decodeName(path.c_str());
}

// What a person typed: "~" is the home folder, as in a shell, and what does not begin at "/" begins
// in the folder that the program was started in. Empty where nothing is typed.
inline std::filesystem::path typedPath(const QString& typed) {
  QString text = typed.trimmed();
  if (text.isEmpty()) return {};
  if (text == QStringLiteral("~") || text.startsWith(QStringLiteral("~/")))
    text.replace(0, 1, QDir::homePath());
  return toPath(QDir::current().absoluteFilePath(text));
}

}  // namespace adnet::ui
