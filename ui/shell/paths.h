// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paths between core (std::filesystem, bytes as on disk) and Qt.
#pragma once

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

}  // namespace adnet::ui
