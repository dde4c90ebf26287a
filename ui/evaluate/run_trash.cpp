// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/run_trash.h"

#include "core/base/error.h"
#include "core/base/heartbeat.h"
#include "core/run/run_folder.h"
#include "ui/shell/paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <optional>

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

bool isInTraining(const std::filesystem::path& run) {
  if (lockStateOf(run / kStepsFile) == LockState::Held) return true;
  try {
    return readRunSummary(run).facts.status == RunStatus::Running;
  } catch (const Error&) {
    return false;  // what cannot be read is nobody's
  }
}

// These give what refuses it, if anything does.
std::optional<TrashRefusal> moveOneToTrash(TrashedRun& run) {
  if (isInTraining(toPath(run.folder))) return TrashRefusal::InTraining;
  if (!makeHomeTrash() || !QFile::moveToTrash(run.folder, &run.trash)) return TrashRefusal::NoTrash;
  if (isInTrash(run.trash)) return {};
  QDir().rename(run.trash, run.folder);
  QFile::remove(infoOf(run.trash));
  return TrashRefusal::NoTrash;
}

std::optional<TrashRefusal> restoreOne(TrashedRun& run) {
  if (QFileInfo::exists(run.folder) || !QDir().rename(run.trash, run.folder)) {
    return TrashRefusal::NotBack;
  }
  QFile::remove(infoOf(run.trash));
  return {};
}

template <class Move>
Moved moveEach(std::vector<TrashedRun> runs, Move move) {
  Moved moved;
  for (TrashedRun& run : runs) {
    if (const auto refusal = move(run)) {
      moved.refused.push_back({run.name, *refusal});
    } else {
      moved.runs.push_back(run);
    }
  }
  return moved;
}

}  // namespace

Moved moveToTrash(const std::vector<TrashedRun>& runs) {
  return moveEach(runs, moveOneToTrash);
}

Moved restore(const std::vector<TrashedRun>& runs) {
  return moveEach(runs, restoreOne);
}

}  // namespace adnet::ui
