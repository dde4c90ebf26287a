// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What repeated runs say together: the mean of a few numbers, and how sure it is. Every interval
// holds 95 %.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace adnet {

struct Interval {
  double low = 0, high = 0;
  bool holdsZero() const { return low <= 0 && high >= 0; }
  bool operator==(const Interval&) const = default;
};

// Where all numbers are equal, their interval cannot be known. Student's t would make it one of no
// width, which claims that further seeds give the same number; but t = mean / (s / sqrt(n)) has its
// distribution for a deviation s that chance makes 0 with probability 0 (Student, Biometrika 6,
// 1908). Accuracies are multiples of 1 / images, so that a few seeds do agree by chance: s = 0 then
// says that the spread is small beside that step, and not how small. (The window offers the
// interval over images instead, core/compare/image_difference.h.)
struct MeanEstimate {
  int n = 0;
  double mean = 0;                  // means nothing where n is 0
  std::optional<double> deviation;  // of the sample, over n - 1; none where n < 2
  // Of the mean, by Student's t. None where n < 2, or where all agree.
  std::optional<Interval> interval;
  bool allAgree() const { return deviation.has_value() && !interval; }
};

// Half the width of an interval by Student's t, as a multiple of the standard error.
// `freedom` > 0, any number; infinite: the normal distribution.
double studentFactor(double freedom);

// As scipy.stats.t.interval(0.95, n - 1, mean, sem) has it. `values` are finite; those that are
// within a billionth of each other agree: that is what rounding does to shares of images.
MeanEstimate estimateMean(std::span<const double> values);

// Of values[i] - baseline[i]: the interval of the paired t-test. Both are of one length.
MeanEstimate pairedDifference(std::span<const double> values, std::span<const double> baseline);

// Of the means of runs that have nothing in common: Welch's t-test, with Satterthwaite's degrees
// of freedom, as in scipy.stats.ttest_ind(equal_var=False). None where either has fewer than two,
// or both agree among themselves.
std::optional<Interval> welchDifference(std::span<const double> values,
                                        std::span<const double> baseline);

// A difference of means, as far as seeds alone tell it.
struct DifferenceEstimate : MeanEstimate {  // n: pairs, or the runs of the smaller side
  // By the paired t-test; else by Welch's, of seeds that are not the same on both sides. The
  // deviation is then that of the difference of two runs.
  bool paired = true;
  double p = 1;  // of no difference, two-sided; 1 without an interval
  // How many more, on each side, until an interval as this one no longer holds zero, if all else
  // stays as it was. None: already so, or not to be known (no interval, no difference), or more
  // than a hundred times what there is.
  std::optional<int> seedsNeeded = std::nullopt;
};
DifferenceEstimate differenceOfPairs(std::span<const double> values,
                                     std::span<const double> baseline);
// n is 0 where either side has fewer than two.
DifferenceEstimate differenceOfMeans(std::span<const double> values,
                                     std::span<const double> baseline);

// The smallest number from `least` to `most` for which `holds`, which goes on to hold beyond.
template <class Holds>
std::optional<int> smallest(int least, int most, Holds holds) {
  if (!holds(most)) return std::nullopt;
  while (least < most) {
    const int middle = least + (most - least) / 2;
    holds(middle) ? most = middle : least = middle + 1;
  }
  return least;
}
constexpr int kMostTimes = 100;  // of what there is: beyond that nobody would go

// Of the hypothesis that the mean is 0: two-sided, by Student's t. 1 without an interval.
double pOfNoMean(const MeanEstimate& estimate);

// The p of several comparisons at once, each such that the chance of one false alarm in all of
// them stays below it (Holm, Scandinavian Journal of Statistics 6, 1979). In the order given.
std::vector<double> holm(std::span<const double> p);

}  // namespace adnet
