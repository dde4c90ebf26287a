// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Views page says above the views.
#pragma once

#include "ui/views/view_request.h"

#include <QString>

namespace adnet::ui {

// Why views of some kinds are not trained on; empty where all are.
QString noteOnUntrained(const TrainingConfig& config);

// Where standard and test views show less than half of an image; empty elsewhere.
QString noteOnCrop(const ViewRecipe& recipe);

// Where there are fewer images than `looking` asks for; empty where there are enough. `current` is
// an index into `train`.
QString noteOnFew(const Looking& looking, const std::vector<Sample>& train, int current);

}  // namespace adnet::ui
