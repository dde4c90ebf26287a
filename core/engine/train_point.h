// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run that a sweep or a queue is to have, begun before or not.
#pragma once

#include "core/engine/engine.h"

namespace adnet {

// Goes on with the run in the folder `begun`, which is of this configuration; where there is none,
// or where it can't be gone on with (BadRun), trains anew. Throws as Engine::train() does.
TrainingResult trainPoint(Engine& engine, const TrainingConfig& config,
                          const std::filesystem::path& begun, TrainingObserver& observer,
                          const std::stop_token& stop, PauseGate& pause);

}  // namespace adnet
