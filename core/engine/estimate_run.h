// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a training would take, measured before it begins.
#pragma once

#include "core/engine/engine.h"

namespace adnet {

// As Engine::estimate(); what LibTorch throws comes out as an Error.
Estimate estimateRun(const TrainingConfig& config, int classes, const std::stop_token& stop);

}  // namespace adnet
