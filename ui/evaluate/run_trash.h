// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs are deleted into the desktop's trash (freedesktop.org's specification), and can come back.
#pragma once

#include <QString>

#include <variant>

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

// Any thread.
std::variant<TrashedRun, TrashRefusal> moveToTrash(const QString& folder, const QString& name);
std::variant<TrashedRun, TrashRefusal> restore(const TrashedRun& run);

}  // namespace adnet::ui
