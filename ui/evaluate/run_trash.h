// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs are deleted into the desktop's trash (freedesktop.org's specification), and can come back.
#pragma once

#include <QString>

#include <vector>

namespace adnet::ui {

struct TrashedRun {
  QString name;    // as it was called
  QString folder;  // where it was
  QString trash;   // where it is
};

// Why nothing has moved.
enum class TrashRefusal {
  InTraining,
  NoTrash,  // none can be made, or none takes it
  NotBack,  // it is in the trash still: its place is taken, or cannot be written
};

// What became of several that were moved, or put back, at once.
struct Moved {
  std::vector<TrashedRun> runs;  // that have moved
  struct Refused {
    QString name;
    TrashRefusal why;
  };
  std::vector<Refused> refused;
};

// Any thread. Of `runs`, the trash is not known yet.
Moved moveToTrash(const std::vector<TrashedRun>& runs);
Moved restore(const std::vector<TrashedRun>& runs);

}  // namespace adnet::ui
