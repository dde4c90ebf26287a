// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/runs_folder.h"

#include "core/run/training_config.h"
#include "ui/shell/paths.h"

#include <QStandardPaths>

namespace adnet::ui {
namespace fs = std::filesystem;

fs::path defaultRunsFolder() {
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return toPath(documents) / "AD-Net Studio" / "runs";
}

fs::path runsFolder(const fs::path& out, const fs::path& current) {
  if (out.empty()) return defaultRunsFolder();
  if (out == TrainingConfig().out) return current;
  std::error_code code;
  const fs::path absolute = fs::absolute(out, code);
  return code ? current : absolute;
}

}  // namespace adnet::ui
