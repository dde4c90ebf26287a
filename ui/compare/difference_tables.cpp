// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/difference_tables.h"

#include "core/base/numbers.h"
#include "core/run/csv.h"
#include "ui/charts/evaluation_tables.h"

namespace adnet::ui {

std::string classDifferencesCsv(const QStringList& classes,
                                const std::vector<ClassDifference>& differences) {
  std::string text =
      csvLine({"class", "images", "pairs", "difference", "low", "high", "p", "adjusted_p"});
  for (const ClassDifference& one : differences) {
    text += csvLine({classField(classes, static_cast<std::size_t>(one.label)),
                     formatNumber(one.images), formatNumber(one.n), formatNumber(one.difference),
                     one.interval ? formatNumber(one.interval->low) : std::string(),
                     one.interval ? formatNumber(one.interval->high) : std::string(),
                     formatNumber(one.p), formatNumber(one.adjustedP)});
  }
  return text;
}

std::string confusionDifferenceCsv(const QStringList& classes, const std::vector<double>& baseline,
                                   const std::vector<double>& candidate) {
  const auto count = static_cast<std::size_t>(classes.size());
  std::string text =
      csvLine({"true_class", "predicted_class", "baseline", "candidate", "difference"});
  for (std::size_t i = 0; i < count * count; ++i) {
    if (baseline[i] == 0 && candidate[i] == 0) continue;
    text += csvLine({classField(classes, i / count), classField(classes, i % count),
                     formatNumber(baseline[i]), formatNumber(candidate[i]),
                     formatNumber(candidate[i] - baseline[i])});
  }
  return text;
}

}  // namespace adnet::ui
