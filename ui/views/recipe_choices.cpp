// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/recipe_choices.h"

#include "ui/shell/presets.h"
#include "ui/words/run_text.h"

#include <QCoreApplication>

#include <utility>

namespace adnet::ui {

namespace {

struct RecipeWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::RecipeChoices)
};

}  // namespace

std::vector<RecipeChoice> recipesToLookAt(const TrainingConfig& config) {
  std::vector<RecipeChoice> choices;
  const auto add = [&](const QString& name, const TrainingConfig& other) {
    RecipeChoice choice{name, viewsOf(other), trainingViews(other)};
    const bool same = choice.recipe == viewsOf(config) && choice.kinds == trainingViews(config);
    if (!same) choices.push_back(std::move(choice));
  };
  TrainingConfig paper = config;
  paper.views = ViewRecipe{};
  paper.views.resize = config.views.resize;
  paper.views.imageSize = config.views.imageSize;
  add(RecipeWords::tr("The paper’s"), paper);
  for (const Augmentation set : {Augmentation::None, Augmentation::MoCo, Augmentation::Asymmetric,
                                 Augmentation::MultiCrop, Augmentation::ScaleMix}) {
    TrainingConfig other = config;
    other.views.augmentation = set;
    add(set == Augmentation::None ? RecipeWords::tr("Without a set") : textOf(set), other);
  }
  for (const Preset& preset : presets())
    add(titleOf(preset), withPreset(preset, config));
  return choices;
}

}  // namespace adnet::ui
