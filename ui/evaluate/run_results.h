// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is known of a run's accuracy, while it goes on, too: one source for all that shows it.
#pragma once

#include "core/run/run_folder.h"

#include <vector>

namespace adnet::ui {

// Its result; of a run that wrote none, as one that goes on or broke off, what its evaluations say
// so far, those that were made later, too.
TrainingResult resultOf(const RunSummary& run, const std::vector<EvaluationLine>& evaluations);
// The same of a run in its folder; any thread.
TrainingResult readResult(const RunSummary& run);

}  // namespace adnet::ui
