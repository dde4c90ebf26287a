// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/views_note.h"

#include <QCoreApplication>

#include <algorithm>

namespace adnet::ui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::ViewsPage)
};

}  // namespace

QString noteOnUntrained(const TrainingConfig& config) {
  if (config.method == Method::FineTune)
    return Words::tr("Plain fine-tuning trains on the standard views alone.");
  return config.distillation.crops == Crops::Single
             ? Words::tr("With one crop, the weak views are not trained on.")
             : QString();
}

QString noteOnFew(const Looking& looking, const std::vector<Sample>& train, int current) {
  if (looking.mode != ViewMode::Images) return {};
  const int label = train.at(static_cast<std::size_t>(current)).label;
  const auto count = static_cast<int>(
      looking.wholeSet ? std::ssize(train) : std::ranges::count(train, label, &Sample::label));
  if (count >= looking.count) return {};
  return looking.wholeSet
             ? Words::tr("%Ln image(s) are trained on in all: no more can be shown.", nullptr,
                         count)
             : Words::tr("%Ln image(s) of this class are trained on: no more can be shown.",
                         nullptr, count);
}

}  // namespace adnet::ui
