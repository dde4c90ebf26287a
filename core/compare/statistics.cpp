// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/statistics.h"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numeric>
#include <vector>

namespace adnet {

MeanEstimate estimateMean(std::span<const double> values) {
  MeanEstimate estimate;
  estimate.n = static_cast<int>(values.size());
  if (estimate.n == 0) return estimate;
  estimate.mean = std::accumulate(values.begin(), values.end(), 0.0) / estimate.n;
  if (estimate.n == 1) return estimate;

  double squares = 0;
  for (const double value : values)
    squares += (value - estimate.mean) * (value - estimate.mean);
  const double deviation = std::sqrt(squares / (estimate.n - 1));
  const boost::math::students_t distribution(estimate.n - 1);
  const double half =
      boost::math::quantile(distribution, 0.975) * deviation / std::sqrt(estimate.n);
  estimate.spread = Spread{deviation, estimate.mean - half, estimate.mean + half};
  return estimate;
}

MeanEstimate pairedDifference(std::span<const double> values, std::span<const double> baseline) {
  std::vector<double> differences;
  for (std::size_t i = 0; i < values.size(); ++i)
    differences.push_back(values[i] - baseline[i]);
  return estimateMean(differences);
}

}  // namespace adnet
