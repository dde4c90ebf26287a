// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs are deleted into the desktop's trash (freedesktop.org's specification), and can come back.
#pragma once

#include <QString>

namespace adnet::ui {

struct TrashedRun {
  QString name;    // as it was called
  QString folder;  // where it was
  QString trash;   // where it is; empty: nowhere that is known
};

// Any thread. Throw Error CannotWrite; nothing has moved then.
TrashedRun moveToTrash(const QString& folder, const QString& name);
void restore(const TrashedRun& run);

}  // namespace adnet::ui
