// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From a configuration to a finished run: opens, decodes, builds, trains and writes.
#pragma once

#include "core/engine/engine.h"

namespace adnet {

// As Engine::train(); what LibTorch throws comes out as an Error.
TrainingResult trainRun(const TrainingConfig& config, TrainingObserver& observer,
                        const std::stop_token& stop, PauseGate& pause);

}  // namespace adnet
