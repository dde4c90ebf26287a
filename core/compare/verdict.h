// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What may be said of a setting beside its baseline, and what may not yet.
#pragma once

#include "core/compare/comparison.h"

#include <string>

namespace adnet {

enum class Finding {
  None,    // there is no baseline
  Better,  // on these test images; so is Worse
  Worse,
  NeedsSeeds,  // cannot be told yet, more seeds would
  Unclear,     // cannot be told, nor how it could
  OneSeed,     // a single pair of runs, which says nothing of other seeds
  SeedsAgree,  // all on one difference, which says nothing of their spread
};

// What a row's difference says; with several rows at once it counts only where it does after Holm's
// adjustment.
Finding findingOf(const ComparisonRow& row);

// One sentence in English: "AD-Net is better by 3.1 points on these test images (95 % interval 0.4
// to 5.8, 5 seeds each, paired); …", "cannot tell yet: about 7 more seeds would settle it (…)". It
// never says better where the interval holds zero. Empty where the row has no baseline.
std::string verdictOf(const ComparisonRow& row);

}  // namespace adnet
