// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What may be said of a setting beside its baseline, and what may not yet.
#pragma once

#include "core/compare/comparison.h"

#include <string>

namespace adnet {

enum class Finding {
  Better,  // on these test images; so is Worse
  Worse,
  NeedsSeeds,  // cannot be told yet, more seeds would
  Unclear,     // cannot be told, nor how it could
  OneSeed,     // a single pair of runs, which says nothing of other seeds
};

// What a row's analysis says; with several rows at once a difference counts only where it does
// after Holm's adjustment. Requires row.images.
Finding findingOf(const ComparisonRow& row);

// One sentence in English: "better by 3.1 points on these test images (95 % interval 0.4 to 5.8, 5
// seeds each, paired); …". It never says better where the interval holds zero. Empty where the row
// has no baseline.
std::string verdictOf(const ComparisonRow& row);

}  // namespace adnet
