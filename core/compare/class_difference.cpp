// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/class_difference.h"

#include <algorithm>
#include <map>

namespace adnet {
namespace {

// What a pair of runs got right of the images of a class: of each -1, 0 or 1.
using ClassValues = std::map<int, std::vector<std::int8_t>>;

ClassValues valuesOf(const TestScores& candidate, const TestScores& baseline) {
  ClassValues values;
  for (std::size_t i = 0; i < candidate.images.size(); ++i) {
    values[candidate.labels[i]].push_back(
        static_cast<std::int8_t>(candidate.right[i] - baseline.right[i]));
  }
  return values;
}

double meanOf(const std::vector<std::int8_t>& values) {
  double sum = 0;
  for (const std::int8_t value : values)
    sum += value;
  return sum / static_cast<double>(values.size());
}

ClassDifference differenceOf(int label, const std::vector<std::vector<std::int8_t>>& pairs) {
  ClassDifference result;
  result.label = label;
  result.images = static_cast<int>(pairs.front().size());
  result.n = static_cast<int>(pairs.size());
  if (pairs.size() == 1) {
    const ImageAnalysis analysis = analyse({1, pairs.front().size(), pairs.front()});
    result.difference = analysis.difference;
    result.interval = analysis.newImages;
    result.p = analysis.mcnemar;
    return result;
  }
  std::vector<double> differences;
  differences.reserve(pairs.size());
  for (const auto& values : pairs)
    differences.push_back(meanOf(values));
  const MeanEstimate estimate = estimateMean(differences);
  result.difference = estimate.mean;
  result.interval = estimate.interval;
  result.p = pOfNoMean(estimate);
  return result;
}

void add(const ManyTestScores& runs, double weight, ConfusionShares& shares) {
  const std::size_t classes = shares.classes;
  for (const auto& run : runs) {
    std::vector<double> images(classes);
    for (const int label : run->labels)
      ++images[static_cast<std::size_t>(label)];
    for (std::size_t i = 0; i < run->labels.size(); ++i) {
      const auto label = static_cast<std::size_t>(run->labels[i]);
      const auto predicted = static_cast<std::size_t>(run->predicted[i]);
      shares.cells[label * classes + predicted] +=
          weight / images[label] / static_cast<double>(runs.size());
    }
  }
}

}  // namespace

std::vector<ClassDifference> classDifferences(const ManyTestScores& candidates,
                                              const ManyTestScores& baselines) {
  if (candidates.size() != baselines.size()) return {};
  std::map<int, std::vector<std::vector<std::int8_t>>> ofClass;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const TestScores &candidate = *candidates[i], &baseline = *baselines[i];
    if (candidate.images != baseline.images || candidate.labels != baseline.labels) return {};
    for (auto& [label, values] : valuesOf(candidate, baseline))
      ofClass[label].push_back(std::move(values));
  }
  std::vector<ClassDifference> differences;
  std::vector<double> p;
  for (const auto& [label, pairs] : ofClass) {
    differences.push_back(differenceOf(label, pairs));
    p.push_back(differences.back().p);
  }
  const std::vector<double> adjusted = holm(p);
  for (std::size_t i = 0; i < adjusted.size(); ++i)
    differences[i].adjustedP = adjusted[i];
  return differences;
}

ConfusionShares meanConfusion(const ManyTestScores& runs, std::size_t classes) {
  ConfusionShares mean{classes, std::vector<double>(classes * classes)};
  add(runs, 1, mean);
  return mean;
}

ConfusionShares confusionDifference(const ManyTestScores& candidates,
                                    const ManyTestScores& baselines, std::size_t classes) {
  ConfusionShares difference{classes, std::vector<double>(classes * classes)};
  add(candidates, 1, difference);
  add(baselines, -1, difference);
  return difference;
}

}  // namespace adnet
