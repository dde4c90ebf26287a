// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a start of the program asks the window for.
#pragma once

#include "core/run/training_config.h"

#include <QString>

namespace adnet::ui {

struct StartRequest {
  QString folder;  // of images, or of a run; empty: what the configuration names, else the last one
  QString config;  // a file with options to start from: a preset, or a run.json; empty: none
  QString page = {};  // to show, by its name; empty: the one that what is opened belongs to
};

// Throws Error that names the file and, where one is to blame, the key, also for a value out of
// range. The data may be missing.
TrainingConfig readStartConfig(const QString& file);

}  // namespace adnet::ui
