// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the window's runs live: one folder, named in full wherever it stands.
#pragma once

#include <filesystem>

namespace adnet::ui {

// "AD-Net Studio/runs" among the person's documents.
std::filesystem::path defaultRunsFolder();

// The folder that `out`, an option from a file or a field, means. Nothing means the default one;
// the command line's own default, which depends on where it is started, means `current`.
std::filesystem::path runsFolder(const std::filesystem::path& out,
                                 const std::filesystem::path& current);

}  // namespace adnet::ui
