// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Two settings class by class: which classes one of them tells better, and what it takes them for.
#pragma once

#include "core/compare/statistics.h"
#include "core/compare/test_scores.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace adnet {

struct ClassDifference {
  int label = 0;
  int images = 0;         // of the class, in the first pair
  int n = 0;              // pairs in which the class has images
  double difference = 0;  // of the shares of its images that are right (recalls), mean over pairs
  // Over further seeds on these images, by the paired t-test; none where all pairs agree. With one
  // pair McNemar's exact one over images, which says nothing of other seeds; none where the two
  // never disagree.
  std::optional<Interval> interval;
  double p = 1;          // of no difference, by the same test; 1 without an interval
  double adjustedP = 1;  // after Holm's adjustment over the classes
};

// candidates[i] and baselines[i] are of one seed and of the same images; images may be others in
// another pair. Of every class that has images, by label; empty where a pair is of different ones.
std::vector<ClassDifference> classDifferences(const ManyTestScores& candidates,
                                              const ManyTestScores& baselines);

// A confusion matrix in which a row is shares of a class's images, or a difference of two such.
struct ConfusionShares {
  std::size_t classes = 0;
  std::vector<double> cells;  // classes x classes, -1 to 1; rows without images are 0

  double at(std::size_t label, std::size_t predicted) const {
    return cells[label * classes + predicted];
  }
};
// The mean over runs. Labels and predictions are below `classes`.
ConfusionShares meanConfusion(const ManyTestScores& runs, std::size_t classes);
// The mean of the candidates less that of the baselines, which need not be pairs.
ConfusionShares confusionDifference(const ManyTestScores& candidates,
                                    const ManyTestScores& baselines, std::size_t classes);

}  // namespace adnet
