// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Recipes that are only looked at, beside the one that is trained with.
#pragma once

#include "core/run/training_config.h"

#include <QString>

#include <vector>

namespace adnet::ui {

struct RecipeChoice {
  QString name;
  ViewRecipe recipe;
  std::vector<ViewKind> kinds;  // that a step of it sees
};

// The paper's at the configuration's sizes, the configuration's with each other set of
// augmentations, and each preset's; without those that draw as the configuration does.
std::vector<RecipeChoice> recipesToLookAt(const TrainingConfig& config);

}  // namespace adnet::ui
