// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/moved_folders.h"

#include "ui/shell/paths.h"

namespace adnet::ui {

std::filesystem::path MovedFolders::now(const std::filesystem::path& root) const {
  const auto found = now_.find(root);
  return found == now_.end() ? root : found->second;
}

DataSource MovedFolders::now(const DataSource& source) const {
  return movedTo(source, now(source.root));
}

void MovedFolders::set(const std::filesystem::path& root, const std::filesystem::path& now) {
  now_[root] = now;
}

QVariantMap MovedFolders::toMap() const {
  QVariantMap map;
  for (const auto& [root, now] : now_)
    map.insert(toQString(root), toQString(now));
  return map;
}

MovedFolders MovedFolders::fromMap(const QVariantMap& map) {
  MovedFolders folders;
  for (auto entry = map.begin(); entry != map.end(); ++entry)
    folders.set(toPath(entry.key()), toPath(entry.value().toString()));
  return folders;
}

}  // namespace adnet::ui
