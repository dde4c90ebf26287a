// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The weights file of a configuration, as it is on disk now.
#pragma once

#include "core/run/training_config.h"

#include <QString>

namespace adnet::ui {

// The chosen weights file can be read now; requires that one is chosen.
bool weightsAreThere(const TrainingConfig& config);

// Why a training cannot begin with its weights, and what to do about it; empty: it can, or there
// are none.
QString reasonAgainstWeights(const TrainingConfig& config);

}  // namespace adnet::ui
