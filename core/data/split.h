// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which images train, which validate, which test. A pure function of the data set and the options.
#pragma once

#include "core/data/dataset.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace adnet {

// The limits of the options below, for whoever offers or checks them.
constexpr double kLargestShare = 0.9;  // of testFraction and validationFraction
constexpr double kLargestRatio = 100.0;
constexpr int kMostPerClass = 1'000'000;

struct SplitOptions {
  double testFraction = 0.3;        // of each class, held out where the data set has no test list
  double validationFraction = 0.0;  // of each class's kept training images
  double ratio = 100.0;             // per cent of each class's training images to keep, (0, 100]
  int perClass = 0;                 // when above 0: keep that many a class instead of a ratio
  std::uint64_t seed = 42;
  std::optional<std::uint64_t> testSeed = std::nullopt;  // of the test images; none: `seed`
  bool operator==(const SplitOptions&) const = default;
};

struct Split {
  std::vector<Sample> train;
  std::vector<Sample> validation;
  std::vector<Sample> test;
};

// Held out for testing, a class: round(testFraction * n), at least 1 (unless the fraction is 0) and
// at most n - 1 (a class of one image trains and is not tested). Kept for training: ceil(ratio /
// 100 * n), at least 1; for one seed the subsets are nested (10 % in 15 % in 30 % …). Validation,
// likewise: round(fraction * kept), at least 1 (unless the fraction is 0) and at most kept - 1.
// Each list is sorted by label, then path. A class's draw depends on the seeds, its index and its
// own images alone. Throws Error BadConfig for options out of range.
Split makeSplit(const Dataset& dataset, const SplitOptions& options);

// Throws Error BadConfig, which names the command line's option, where one is out of range.
void validate(const SplitOptions& options);

// Throws Error BadConfig where validation images are asked for and no class has one to spare.
void requireValidation(const Split& split, const SplitOptions& options);

}  // namespace adnet
