// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/image_difference.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <cmath>
#include <numeric>

namespace adnet {
namespace {

double square(double value) {
  return value * value;
}

double sumOfSquares(const std::vector<double>& values, double mean) {
  return std::accumulate(values.begin(), values.end(), 0.0,
                         [mean](double sum, double value) { return sum + square(value - mean); });
}

// Of a three-way layout with two methods, of which only the differences d matter: a deviation
// stands twice, with half of the difference's size.
MeanSquares meanSquares(const ImageDifferences& d, double mean) {
  const auto seeds = static_cast<double>(d.seeds);
  const auto images = static_cast<double>(d.images);
  std::vector<double> bySeed(d.seeds), byImage(d.images);
  for (std::size_t i = 0; i < d.seeds; ++i) {
    for (std::size_t j = 0; j < d.images; ++j) {
      bySeed[i] += d.at(i, j) / images;
      byImage[j] += d.at(i, j) / seeds;
    }
  }
  double both = 0;
  for (std::size_t i = 0; i < d.seeds; ++i) {
    for (std::size_t j = 0; j < d.images; ++j)
      both += square(d.at(i, j) - bySeed[i] - byImage[j] + mean);
  }
  return {images / 2 * sumOfSquares(bySeed, mean) / (seeds - 1),
          seeds / 2 * sumOfSquares(byImage, mean) / (images - 1),
          both / 2 / ((seeds - 1) * (images - 1))};
}

Interval around(double centre, double half) {
  return {centre - half, centre + half};
}

// What the spread of a difference consists of: what further seeds make smaller, what further
// images, and what both do.
struct Components {
  double seed, image, both;
};

Components componentsOf(const ImageAnalysis& analysis) {
  const MeanSquares& ms = analysis.squares;
  return {std::max(0.0, (ms.seed - ms.both) / static_cast<double>(analysis.images)),
          std::max(0.0, (ms.image - ms.both) / static_cast<double>(analysis.seeds)), ms.both};
}

Interval onNewImages(double difference, const MeanSquares& ms, double seeds, double images) {
  const double spread = ms.seed + std::max(ms.image - ms.both, 0.0);
  const double freedom = square(spread) / (square(ms.seed) / (seeds - 1));
  return around(difference, studentFactor(freedom) * std::sqrt(2 * spread / (seeds * images)));
}

// Of these seeds alone, on new images.
std::optional<Interval> ofFixedSeeds(double difference, const MeanSquares& ms, double seeds,
                                     double images) {
  constexpr double kRounding = 1e-12;  // far below 1 / (2 seeds images), the least beside 0
  if (ms.image < kRounding) return std::nullopt;
  return around(difference, studentFactor(images - 1) * std::sqrt(2 * ms.image / (seeds * images)));
}

bool seedsAgree(const ImageDifferences& d) {
  const auto sumOf = [&](std::size_t seed) {
    int sum = 0;
    for (std::size_t image = 0; image < d.images; ++image)
      sum += d.at(seed, image);
    return sum;
  };
  for (std::size_t seed = 1; seed < d.seeds; ++seed) {
    if (sumOf(seed) != sumOf(0)) return false;
  }
  return true;
}

// The mean squares to be expected of that many.
MeanSquares expected(const Components& parts, double seeds, double images) {
  return {parts.both + images * parts.seed, parts.both + seeds * parts.image, parts.both};
}

bool settlesTheseImages(const ImageAnalysis& analysis, double seeds) {
  const auto images = static_cast<double>(analysis.images);
  const double error = std::sqrt(2 * analysis.squares.seed / (seeds * images));
  return std::abs(analysis.difference) > studentFactor(seeds - 1) * error;
}

// One pair of runs: the images that one alone got right, given how many those are (Clopper and
// Pearson's interval of a share).
std::optional<Interval> exactInterval(const ImageDifferences& d) {
  const auto plus = std::ranges::count(d.values, 1);
  const auto minus = std::ranges::count(d.values, -1);
  const auto trials = static_cast<double>(plus + minus);
  if (trials == 0) return std::nullopt;
  using boost::math::binomial;
  const auto wins = static_cast<double>(plus);
  const auto asDifference = [&](double share) {
    return (2 * share - 1) * trials / static_cast<double>(d.images);
  };
  return Interval{asDifference(binomial::find_lower_bound_on_p(trials, wins, 0.025)),
                  asDifference(binomial::find_upper_bound_on_p(trials, wins, 0.025))};
}

}  // namespace

ImageAnalysis analyse(const ImageDifferences& d) {
  ImageAnalysis analysis;
  analysis.seeds = d.seeds;
  analysis.images = d.images;
  const auto count = static_cast<double>(d.values.size());
  analysis.difference = std::accumulate(d.values.begin(), d.values.end(), 0.0) / count;
  if (d.seeds < 2) {
    analysis.newImages = exactInterval(d);
    analysis.mcnemar = mcnemar(static_cast<int>(std::ranges::count(d.values, 1)),
                               static_cast<int>(std::ranges::count(d.values, -1)));
    return analysis;
  }
  const auto seeds = static_cast<double>(d.seeds);
  const auto images = static_cast<double>(d.images);
  analysis.squares = meanSquares(d, analysis.difference);
  if (seedsAgree(d)) {
    analysis.squares.seed = 0;
    analysis.newImages = ofFixedSeeds(analysis.difference, analysis.squares, seeds, images);
    return analysis;
  }
  const double error = std::sqrt(2 * analysis.squares.seed / count);
  analysis.theseImages = around(analysis.difference, studentFactor(seeds - 1) * error);
  analysis.newImages = onNewImages(analysis.difference, analysis.squares, seeds, images);
  return analysis;
}

double mcnemar(int candidateAlone, int baselineAlone) {
  const int trials = candidateAlone + baselineAlone;
  if (trials == 0) return 1;
  const boost::math::binomial fair(trials, 0.5);
  return std::min(1.0, 2 * boost::math::cdf(fair, std::min(candidateAlone, baselineAlone)));
}

Missing whatIsMissing(const ImageAnalysis& analysis) {
  if (!analysis.theseImages || analysis.difference == 0) return {};
  const auto seeds = static_cast<int>(analysis.seeds);
  const auto images = static_cast<int>(analysis.images);
  Missing missing;
  int together = seeds;
  if (analysis.theseImages->holdsZero()) {
    const auto enough =
        smallest(seeds, kMostTimes * seeds, [&](int n) { return settlesTheseImages(analysis, n); });
    if (!enough) return {};
    missing.seeds = *enough - seeds;
    together = *enough;
  }
  if (!analysis.newImages || !analysis.newImages->holdsZero()) return missing;
  const Components parts = componentsOf(analysis);
  const auto settles = [&](int someSeeds, int someImages) {
    const MeanSquares squares = expected(parts, someSeeds, someImages);
    return !onNewImages(analysis.difference, squares, someSeeds, someImages).holdsZero();
  };
  const auto enoughImages =
      smallest(images, kMostTimes * images, [&](int n) { return settles(together, n); });
  if (enoughImages && *enoughImages > images) missing.images = *enoughImages - images;
  const auto enoughSeeds =
      smallest(seeds, kMostTimes * seeds, [&](int n) { return settles(n, images); });
  if (enoughSeeds && *enoughSeeds > seeds) missing.seedsForNew = *enoughSeeds - seeds;
  return missing;
}

}  // namespace adnet
