// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where data sets are now that were moved since runs were trained on them, as a person has said.
// Runs keep naming the folder that they were trained on.
#pragma once

#include "core/data/dataset.h"

#include <QVariant>

#include <filesystem>
#include <map>

namespace adnet::ui {

class MovedFolders {
 public:
  // The folder itself where nothing is known of it.
  std::filesystem::path now(const std::filesystem::path& root) const;
  // With its lists, where these lay in the folder.
  DataSource now(const DataSource& source) const;
  void set(const std::filesystem::path& root, const std::filesystem::path& now);

  QVariantMap toMap() const;
  static MovedFolders fromMap(const QVariantMap& map);

  bool operator==(const MovedFolders&) const = default;

 private:
  std::map<std::filesystem::path, std::filesystem::path> now_;
};

}  // namespace adnet::ui
