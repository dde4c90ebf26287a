// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/view_request.h"

#include "ui/views/recipe_choices.h"

#include <QCoreApplication>

#include <algorithm>

namespace adnet::ui {

namespace {

struct RequestWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::ViewRequest)
};

// Evenly out of all of the class, or of the set.
std::vector<SheetImage> manyImages(const Looking& looking, const TrainedImages& train, int label) {
  std::vector<SheetImage> all;
  for (std::size_t i = 0; i < train.samples.size(); ++i) {
    const Sample& sample = train.samples[i];
    if (looking.wholeSet || sample.label == label)
      all.push_back({sample.path, static_cast<std::uint32_t>(i),
                     looking.wholeSet ? train.classNames.value(sample.label) : QString()});
  }
  const auto wanted = std::min(all.size(), static_cast<std::size_t>(looking.count));
  std::vector<SheetImage> some;
  for (std::size_t i = 0; i < wanted; ++i)
    some.push_back(all[i * all.size() / wanted]);
  return some;
}

void addSecondRecipe(SheetRequest& request, const RecipeChoice& other) {
  request.recipes.push_back(other.recipe);
  request.recipeNames = {RequestWords::tr("As trained"), other.name};
  std::vector<SheetRow> rows;
  for (const SheetRow& row : request.rows) {
    rows.push_back(row);
    if (std::ranges::count(other.kinds, row.kind) > 0) rows.push_back({row.kind, 1});
  }
  request.rows = std::move(rows);
}

}  // namespace

SheetRequest requestFor(const Looking& looking, const TrainingConfig& config,
                        const TrainedImages& train, int current) {
  const Sample& sample = train.samples.at(static_cast<std::size_t>(current));
  SheetRequest request;
  request.images = {{sample.path, static_cast<std::uint32_t>(current)}};
  request.recipes = {viewsOf(config)};
  for (const ViewKind kind : looking.kinds)
    request.rows.push_back({kind, 0});
  request.seed = config.seed;
  request.epochs = 0;
  switch (looking.mode) {
    case ViewMode::Draws:
      request.flow = true;
      request.epochs = looking.count;
      break;
    case ViewMode::Images:
      request.flow = true;
      request.epochs = 1;
      request.images = manyImages(looking, train, sample.label);
      break;
    case ViewMode::Recipes:
      addSecondRecipe(request,
                      recipesToLookAt(config).at(static_cast<std::size_t>(looking.recipe)));
      break;
    case ViewMode::Epochs:
    case ViewMode::Coverage:
      break;
  }
  return request;
}

}  // namespace adnet::ui
