// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run that goes on from where it ended.
#pragma once

#include "core/engine/engine.h"

namespace adnet {

// As Engine::resume(); what LibTorch throws comes out as an Error.
TrainingResult resumeRun(const RunToResume& run, TrainingObserver& observer,
                         const std::stop_token& stop, PauseGate& pause);

}  // namespace adnet
