// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/views_note.h"

#include "ui/words/number_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace adnet::ui {

namespace {

struct NoteWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::ViewsPage)
};

}  // namespace

QString noteOnUntrained(const TrainingConfig& config) {
  if (config.method == Method::FineTune)
    return NoteWords::tr("Plain fine-tuning trains on the standard views alone.");
  return config.distillation.crops == Crops::Single
             ? NoteWords::tr("With one crop, the weak views are not trained on.")
             : QString();
}

QString noteOnCrop(const ViewRecipe& recipe) {
  const double side = double(recipe.imageSize) / recipe.resize;
  if (side * side >= 0.5 || side <= 0) return {};
  return NoteWords::tr("Standard and test views show %1 of an image: %2 px of %3 px a side.")
      .arg(percentText(side * side))
      .arg(recipe.imageSize)
      .arg(recipe.resize);
}

QString noteOnFew(const Looking& looking, const std::vector<Sample>& train, int current) {
  if (looking.mode != ViewMode::Images) return {};
  const int label = train.at(static_cast<std::size_t>(current)).label;
  const auto count = static_cast<int>(
      looking.wholeSet ? std::ssize(train) : std::ranges::count(train, label, &Sample::label));
  if (count >= looking.count) return {};
  return looking.wholeSet
             ? NoteWords::tr("%Ln image(s) are trained on in all: no more can be shown.", nullptr,
                             count)
             : NoteWords::tr("%Ln image(s) of this class are trained on: no more can be shown.",
                             nullptr, count);
}

}  // namespace adnet::ui
