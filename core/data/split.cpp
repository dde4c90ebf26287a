// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/split.h"

#include "core/base/numbers.h"
#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <tuple>

namespace adnet {
namespace {

void require(bool holds, const std::string& detail) {
  if (!holds) throw Error(ErrorCode::BadConfig, {}, detail);
}

// Written so that NaN is refused, too.
void requireShare(const char* option, double share) {
  require(share >= 0 && share <= kLargestShare, std::string(option) + " is " + formatNumber(share) +
                                                    "; it must be between 0 and " +
                                                    formatNumber(kLargestShare) + ".");
}

void sortByLabelAndPath(std::vector<Sample>& samples) {
  std::sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) {
    return std::tie(a.label, a.path) < std::tie(b.label, b.path);
  });
}

// Moves `count` random samples of one class, all given in sorted order, from `pool` to `taken`.
// For one seed a larger count takes a superset of what a smaller one takes.
void take(std::size_t count, std::vector<Sample>& pool, std::vector<Sample>& taken,
          std::uint64_t seed, RandomPurpose purpose) {
  if (pool.empty()) return;
  RandomStream random(seed, purpose, static_cast<std::uint32_t>(pool.front().label));
  random.shuffle(pool);
  const auto middle = pool.begin() + static_cast<std::ptrdiff_t>(count);
  taken.insert(taken.end(), std::make_move_iterator(pool.begin()), std::make_move_iterator(middle));
  pool.erase(pool.begin(), middle);
  sortByLabelAndPath(pool);
}

// Of `count` images of a class, those that leave training: one at least, where one can be spared.
std::size_t heldOut(double fraction, std::size_t count) {
  if (count < 2 || fraction == 0) return 0;
  const auto rounded = static_cast<std::size_t>(std::lround(fraction * static_cast<double>(count)));
  return std::clamp<std::size_t>(rounded, 1, count - 1);
}

std::size_t keptCount(const SplitOptions& options, std::size_t count) {
  if (options.perClass > 0) return std::min(static_cast<std::size_t>(options.perClass), count);
  // The small number undoes a rounding error that would keep one image too many.
  const double kept = std::ceil(options.ratio * static_cast<double>(count) / 100 - 1e-9);
  return std::clamp<std::size_t>(static_cast<std::size_t>(kept), 1, count);
}

void splitClass(std::vector<Sample> pool, bool holdOut, const SplitOptions& options, Split& split) {
  if (holdOut)
    take(heldOut(options.testFraction, pool.size()), pool, split.test,
         options.testSeed.value_or(options.seed), RandomPurpose::TestSplit);
  std::vector<Sample> kept;
  take(keptCount(options, pool.size()), pool, kept, options.seed, RandomPurpose::Subsample);
  sortByLabelAndPath(kept);
  take(heldOut(options.validationFraction, kept.size()), kept, split.validation, options.seed,
       RandomPurpose::ValidationSplit);
  split.train.insert(split.train.end(), kept.begin(), kept.end());
}

}  // namespace

void validate(const SplitOptions& options) {
  requireShare("--test-fraction", options.testFraction);
  requireShare("--validation-fraction", options.validationFraction);
  require(options.ratio > 0 && options.ratio <= kLargestRatio,
          "--ratio is " + formatNumber(options.ratio) + "; it must be above 0 and at most " +
              formatNumber(kLargestRatio) + ".");
  require(options.perClass >= 0 && options.perClass <= kMostPerClass,
          "--per-class is " + formatNumber(options.perClass) + "; it must be between 0 and " +
              formatNumber(kMostPerClass) + ".");
}

void requireValidation(const Split& split, const SplitOptions& options) {
  require(options.validationFraction == 0 || !split.validation.empty(),
          "--validation-fraction is " + formatNumber(options.validationFraction) +
              ", but every class keeps one training image only, and none is left to validate on. "
              "Keep more of the images, or validate on none (0).");
}

Split makeSplit(const Dataset& dataset, const SplitOptions& options) {
  validate(options);
  std::vector<std::vector<Sample>> pools(dataset.classes.size());
  for (const Sample& sample : dataset.samples)
    pools[static_cast<std::size_t>(sample.label)].push_back(sample);
  Split split;
  for (std::vector<Sample>& pool : pools) {
    if (pool.empty()) continue;
    sortByLabelAndPath(pool);
    splitClass(std::move(pool), !dataset.hasTestList, options, split);
  }
  if (dataset.hasTestList) split.test = dataset.testSamples;
  for (std::vector<Sample>* samples : {&split.train, &split.validation, &split.test})
    sortByLabelAndPath(*samples);
  return split;
}

}  // namespace adnet
