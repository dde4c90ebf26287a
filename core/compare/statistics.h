// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What repeated runs say together: the mean of a few numbers, and how sure it is.
#pragma once

#include <optional>
#include <span>

namespace adnet {

struct Spread {
  double deviation = 0;      // sample standard deviation, over n - 1
  double low = 0, high = 0;  // 95 % confidence interval of the mean, by Student's t
};

struct MeanEstimate {
  int n = 0;
  double mean = 0;               // means nothing where n is 0
  std::optional<Spread> spread;  // none where n < 2: one number says nothing about its spread
};

// As scipy.stats.t.interval(0.95, n - 1, mean, sem) has it. `values` are finite.
MeanEstimate estimateMean(std::span<const double> values);

// Of values[i] - baseline[i]: the interval of the paired t-test. Both are of one length.
MeanEstimate pairedDifference(std::span<const double> values, std::span<const double> baseline);

}  // namespace adnet
