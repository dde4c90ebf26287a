// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/compared_pair.h"

#include <QCoreApplication>

namespace adnet::ui {

namespace {

struct PairWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::ComparedPair)
};

}  // namespace

QString whyNoPair(const Shown& shown) {
  if (!shown.candidate)
    return PairWords::tr("Choose a row of the table: it is compared to its baseline.");
  if (shown.baseline) return {};
  return (shown.mayHaveBaseline
              ? PairWords::tr("“%1” is compared to nothing. Choose another row of the table, or "
                              "make another row the baseline (B).")
              : PairWords::tr("“%1” is compared to nothing: no other setting has been tested."))
      .arg(shown.candidate->name);
}

ComparedPair readPair(RunCache& cache, const Shown& shown, const std::stop_token& stop) {
  const ShownSetting& baseline = *shown.baseline;
  const ShownSetting& candidate = *shown.candidate;
  return {baseline.name,
          candidate.name,
          baseline.color,
          candidate.color,
          readSettingScores(cache, baseline.runs, shown.protocol, stop),
          readSettingScores(cache, candidate.runs, shown.protocol, stop)};
}

QString whyNotComparable(const ComparedPair& pair) {
  for (const auto& [name, scores] : {std::pair(&pair.baselineName, &pair.baseline),
                                     std::pair(&pair.candidateName, &pair.candidate)}) {
    if (!scores->runs.empty()) continue;
    return PairWords::tr("No run of “%1” has been tested yet. A run is, once it is finished.")
        .arg(*name);
  }
  if (pair.baseline.classes != pair.candidate.classes) {
    return PairWords::tr(
               "“%1” and “%2” tell different classes, so nothing can be compared image by "
               "image.")
        .arg(pair.baselineName, pair.candidateName);
  }
  return {};
}

}  // namespace adnet::ui
