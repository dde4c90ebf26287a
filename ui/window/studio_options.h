// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The command line of adnet-studio.
#pragma once

#include "ui/shell/theme.h"
#include "ui/window/start_request.h"

#include <QSize>
#include <QString>

#include <optional>

namespace adnet::ui {

struct StudioOptions {
  StartRequest start;  // with absolute paths
  QString screenshot;  // a PNG to write instead of staying open; empty: none
  QSize size;          // of the window; invalid: as it was last
  std::optional<ThemeChoice> theme;
  std::optional<QString> language;
};

// Needs no display and no application. --help, --version and wrong usage (exit code 2) end the
// program.
StudioOptions parseStudioOptions(int argc, char** argv);

}  // namespace adnet::ui
