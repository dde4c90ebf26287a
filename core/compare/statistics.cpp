// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/statistics.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numeric>

namespace adnet {
namespace {

constexpr double kUpper = 0.975;  // of an interval of 95 %

}  // namespace

double studentFactor(double freedom) {
  if (std::isinf(freedom)) return boost::math::quantile(boost::math::normal(), kUpper);
  return boost::math::quantile(boost::math::students_t(freedom), kUpper);
}

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
  const double half = studentFactor(estimate.n - 1) * deviation / std::sqrt(estimate.n);
  estimate.spread = Spread{deviation, estimate.mean - half, estimate.mean + half};
  return estimate;
}

MeanEstimate pairedDifference(std::span<const double> values, std::span<const double> baseline) {
  std::vector<double> differences;
  for (std::size_t i = 0; i < values.size(); ++i)
    differences.push_back(values[i] - baseline[i]);
  return estimateMean(differences);
}

std::optional<Interval> welchDifference(std::span<const double> values,
                                        std::span<const double> baseline) {
  const MeanEstimate a = estimateMean(values);
  const MeanEstimate b = estimateMean(baseline);
  if (!a.spread || !b.spread) return std::nullopt;
  const auto error = [](const MeanEstimate& one) {
    return one.spread->deviation * one.spread->deviation / one.n;
  };
  const double both = error(a) + error(b);
  const double difference = a.mean - b.mean;
  if (both == 0) return Interval{difference, difference};
  const double freedom =
      both * both / (error(a) * error(a) / (a.n - 1) + error(b) * error(b) / (b.n - 1));
  const double half = studentFactor(freedom) * std::sqrt(both);
  return Interval{difference - half, difference + half};
}

double pOfNoMean(const MeanEstimate& estimate) {
  if (!estimate.spread || estimate.mean == 0) return 1;
  if (estimate.spread->deviation == 0) return 0;
  const double t = estimate.mean / (estimate.spread->deviation / std::sqrt(estimate.n));
  const boost::math::students_t distribution(estimate.n - 1);
  return 2 * boost::math::cdf(boost::math::complement(distribution, std::abs(t)));
}

std::vector<double> holm(std::span<const double> p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p[i]; });
  std::vector<double> adjusted(p.size());
  double largest = 0;
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    const auto left = static_cast<double>(order.size() - rank);
    largest = std::max(largest, std::min(1.0, left * p[order[rank]]));
    adjusted[order[rank]] = largest;
  }
  return adjusted;
}

}  // namespace adnet
