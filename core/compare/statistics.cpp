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

// Two-sided.
double pOfT(double mean, double error, double freedom) {
  const boost::math::students_t distribution(freedom);
  return 2 * boost::math::cdf(boost::math::complement(distribution, std::abs(mean) / error));
}

struct Welch {
  double error = 0, freedom = 1;
  double half() const { return studentFactor(freedom) * error; }
};

Welch welchOf(double squareA, double a, double squareB, double b) {
  const double ofA = squareA / a, ofB = squareB / b;
  const double both = ofA + ofB;
  return {std::sqrt(both), both * both / (ofA * ofA / (a - 1) + ofB * ofB / (b - 1))};
}

bool agree(std::span<const double> values) {
  constexpr double kRounding = 1e-9;
  const auto [least, most] = std::ranges::minmax(values);
  return most - least < kRounding;
}

template <class Holds>
std::optional<int> more(int n, Holds holds) {
  const auto enough = smallest(n, kMostTimes * n, holds);
  return enough && *enough > n ? std::optional(*enough - n) : std::nullopt;
}

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
  if (agree(values)) {
    estimate.deviation = 0;
    return estimate;
  }
  double squares = 0;
  for (const double value : values)
    squares += (value - estimate.mean) * (value - estimate.mean);
  estimate.deviation = std::sqrt(squares / (estimate.n - 1));
  const double half = studentFactor(estimate.n - 1) * *estimate.deviation / std::sqrt(estimate.n);
  estimate.interval = Interval{estimate.mean - half, estimate.mean + half};
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
  return differenceOfMeans(values, baseline).interval;
}

DifferenceEstimate differenceOfPairs(std::span<const double> values,
                                     std::span<const double> baseline) {
  DifferenceEstimate estimate{pairedDifference(values, baseline)};
  estimate.p = pOfNoMean(estimate);
  if (!estimate.interval || estimate.mean == 0) return estimate;
  const auto settles = [&](int n) {
    const double half = studentFactor(n - 1) * *estimate.deviation / std::sqrt(n);
    return std::abs(estimate.mean) > half;
  };
  estimate.seedsNeeded = more(estimate.n, settles);
  return estimate;
}

DifferenceEstimate differenceOfMeans(std::span<const double> values,
                                     std::span<const double> baseline) {
  DifferenceEstimate estimate;
  estimate.paired = false;
  const MeanEstimate a = estimateMean(values);
  const MeanEstimate b = estimateMean(baseline);
  if (!a.deviation || !b.deviation) return estimate;
  estimate.n = std::min(a.n, b.n);
  estimate.mean = a.mean - b.mean;
  const double squareA = *a.deviation * *a.deviation;
  const double squareB = *b.deviation * *b.deviation;
  estimate.deviation = std::sqrt(squareA + squareB);
  if (a.allAgree() && b.allAgree()) return estimate;
  const Welch welch = welchOf(squareA, a.n, squareB, b.n);
  estimate.interval = Interval{estimate.mean - welch.half(), estimate.mean + welch.half()};
  estimate.p = pOfT(estimate.mean, welch.error, welch.freedom);
  if (estimate.mean == 0) return estimate;
  const auto settles = [&](int extra) {
    const Welch then = welchOf(squareA, a.n + extra, squareB, b.n + extra);
    return std::abs(estimate.mean) > then.half();
  };
  const auto extra = smallest(0, kMostTimes * estimate.n, settles);
  if (extra && *extra > 0) estimate.seedsNeeded = extra;
  return estimate;
}

double pOfNoMean(const MeanEstimate& estimate) {
  if (!estimate.interval) return 1;
  return pOfT(estimate.mean, *estimate.deviation / std::sqrt(estimate.n), estimate.n - 1);
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
