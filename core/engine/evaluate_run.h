// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From a run folder to an evaluation of its weights.
#pragma once

#include "core/engine/engine.h"

namespace adnet {

// As Engine::evaluate(); what LibTorch throws comes out as an Error.
EvaluatedRun evaluateRun(const RunToEvaluate& run, TrainingObserver& observer,
                         const std::stop_token& stop);

}  // namespace adnet
