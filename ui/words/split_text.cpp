// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/split_text.h"

#include "ui/words/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace adnet::ui {

namespace {

struct SplitWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::SplitText)
};

}  // namespace

QString tooManyText(const Dataset& dataset, const Split& split, const SplitOptions& options) {
  std::vector<int> kept = countPerClass(split.train, dataset.classes.size());
  const std::vector<int> validation = countPerClass(split.validation, dataset.classes.size());
  for (std::size_t i = 0; i < kept.size(); ++i)
    kept[i] += validation[i];
  const int most = kept.empty() ? 0 : *std::ranges::max_element(kept);
  if (most == 0 || options.perClass <= most) return {};
  return SplitWords::tr("Only %Ln are there: no class has more to train on, and all are kept.",
                        nullptr, most);
}

QString littleLeftText(const Dataset& dataset, const Split& split, const SplitOptions& options) {
  if (QString none = noValidationText(split, options); !none.isEmpty()) return none;
  const std::vector<int> counts = countPerClass(split.train, dataset.classes.size());
  if (counts.empty()) return {};
  const auto [least, most] = std::ranges::minmax(counts);
  if (most > 1 && split.train.size() >= split.validation.size()) return {};
  return least == most
             ? SplitWords::tr("Leaves %Ln image(s) a class to train on.", nullptr, most)
             : SplitWords::tr("Leaves %1 to %2 images a class to train on.", "both are numbers")
                   .arg(countText(least), countText(most));
}

QString noValidationText(const Split& split, const SplitOptions& options) {
  if (options.validationFraction == 0 || split.train.empty() || !split.validation.empty())
    return {};
  return SplitWords::tr("Every class keeps one training image only: none is left to validate on.");
}

}  // namespace adnet::ui
