// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The baseline (A) and the candidate (B) of what is shown, with what their runs took the test
// images for.
#pragma once

#include "core/compare/setting_scores.h"
#include "ui/compare/comparison_tab.h"

#include <stop_token>

namespace adnet::ui {

// What to do to see two settings compared; empty where both are chosen.
QString whyNoPair(const Shown& shown);

struct ComparedPair {
  QString baselineName, candidateName;
  QColor baselineColor, candidateColor;
  SettingScores baseline, candidate;
};
// Of what has both, under its protocol. Any thread; throws as readSettingScores() does.
ComparedPair readPair(RunCache& cache, const Shown& shown, const std::stop_token& stop);
// Why nothing can be said of their images and classes; empty where there is something.
QString whyNotComparable(const ComparedPair& pair);

}  // namespace adnet::ui
