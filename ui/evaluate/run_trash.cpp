// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/run_trash.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/run/run_folder.h"
#include "ui/shell/paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace adnet::ui {

TrashedRun moveToTrash(const QString& folder, const QString& name) {
  if (isHeld(toPath(folder) / kStepsFile)) {
    throw Error(ErrorCode::CannotWrite, toPath(folder),
                "the run is being trained. Stop the training first.");
  }
  TrashedRun run{name, folder, {}};
  if (!QFile::moveToTrash(folder, &run.trash)) {
    throw Error(ErrorCode::CannotWrite, toPath(folder),
                "the folder cannot be moved to the trash. It is still where it was.");
  }
  return run;
}

void restore(const TrashedRun& run) {
  if (QFileInfo::exists(run.folder) || !QDir().rename(run.trash, run.folder)) {
    throw Error(ErrorCode::CannotWrite, toPath(run.folder),
                "the folder cannot be moved back. It is in the trash still.");
  }
  // What the trash noted about it stands beside: <trash>/files/NAME, <trash>/info/NAME.trashinfo.
  const QFileInfo trashed(run.trash);
  QFile::remove(trashed.dir().filePath("../info/" + trashed.fileName() + ".trashinfo"));
}

}  // namespace adnet::ui
