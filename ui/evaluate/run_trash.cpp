// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/run_trash.h"

#include "core/base/files.h"
#include "core/run/run_folder.h"
#include "ui/shell/paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace adnet::ui {

namespace {

// A trash is <trash>/files/NAME and <trash>/info/NAME.trashinfo, one in a home and one a volume.
QString homeTrash() {
  return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/Trash";
}

// Qt makes the last folder of the path alone, and where it cannot, moves into the current folder.
bool makeHomeTrash() {
  const QDir trash(homeTrash());
  const bool isNew = !trash.exists();
  if (!trash.mkpath("files") || !trash.mkpath("info")) return false;
  if (isNew)
    QFile::setPermissions(trash.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  return QFileInfo(trash.filePath("files")).isWritable() &&
         QFileInfo(trash.filePath("info")).isWritable();
}

QString infoOf(const QString& trashed) {
  const QFileInfo file(trashed);
  return QDir::cleanPath(file.absolutePath() + "/../info/" + file.fileName() + ".trashinfo");
}

bool isInTrash(const QString& trashed) {
  const QFileInfo file(trashed);
  const QFileInfo files(file.absolutePath());
  const QFileInfo trash(files.absolutePath());
  const bool ofVolume = trash.fileName().startsWith(".Trash-") || trash.dir().dirName() == ".Trash";
  return file.exists() && files.fileName() == "files" && QFileInfo::exists(infoOf(trashed)) &&
         (ofVolume || trash.canonicalFilePath() == QFileInfo(homeTrash()).canonicalFilePath());
}

}  // namespace

std::variant<TrashedRun, TrashRefusal> moveToTrash(const QString& folder, const QString& name) {
  if (isHeld(toPath(folder) / kStepsFile)) return TrashRefusal::InTraining;
  TrashedRun run{name, folder, {}};
  if (!makeHomeTrash() || !QFile::moveToTrash(folder, &run.trash)) return TrashRefusal::NoTrash;
  if (isInTrash(run.trash)) return run;
  QDir().rename(run.trash, folder);
  QFile::remove(infoOf(run.trash));
  return TrashRefusal::NoTrash;
}

std::variant<TrashedRun, TrashRefusal> restore(const TrashedRun& run) {
  if (QFileInfo::exists(run.folder) || !QDir().rename(run.trash, run.folder)) {
    return TrashRefusal::NotBack;
  }
  QFile::remove(infoOf(run.trash));
  return run;
}

}  // namespace adnet::ui
