// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a classifier got right: predictions, confusion, per-class metrics. Definitions as in
// scikit-learn's precision_recall_fscore_support with zero_division=nan: where a score would divide
// by nothing it is unknown, and left out of the mean. With zero_division=0 it would stand as 0
// there for a class that nobody tested.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace adnet {

// A class that an image may be of.
struct Guess {
  int label = 0;
  float probability = 0;  // softmax, 0 … 1
  bool operator==(const Guess&) const = default;
};

struct Prediction {
  std::string path;  // relative to the data set's root
  int label = 0;
  int predicted = 0;
  float confidence = 0;            // softmax probability of `predicted`
  float trueClassProbability = 0;  // softmax probability of `label`
  // The likeliest after `predicted`; none where there are fewer classes, or nobody wrote them down.
  std::optional<Guess> second = std::nullopt;
  std::optional<Guess> third = std::nullopt;
  bool operator==(const Prediction&) const = default;
};

// Counts by true class (row) and predicted class (column).
class ConfusionMatrix {
 public:
  explicit ConfusionMatrix(std::size_t classes = 0);

  void add(int label, int predicted);  // both in 0 … classes-1
  std::size_t classes() const { return classes_; }
  int at(std::size_t label, std::size_t predicted) const {
    return counts_[label * classes_ + predicted];
  }
  int rowTotal(std::size_t label) const;
  int columnTotal(std::size_t predicted) const;
  int total() const;
  bool operator==(const ConfusionMatrix&) const = default;

 private:
  std::size_t classes_;
  std::vector<int> counts_;
};

ConfusionMatrix confusionOf(const std::vector<Prediction>& predictions, std::size_t classes);

struct ClassMetrics {
  int support = 0;                  // images of the class
  std::optional<double> precision;  // 0 … 1; none where nothing was predicted as this class
  std::optional<double> recall;     // 0 … 1; none where the class has no image
  std::optional<double> f1;         // 0 … 1; none where both hold
};

struct Metrics {
  int images = 0;
  double accuracy = 0;  // 0 … 1
  double macroF1 = 0;   // mean of the F1 that are known; 0 where none is
  std::vector<ClassMetrics> perClass;
};

Metrics metricsOf(const ConfusionMatrix& confusion);

struct ConfusedPair {
  int label = 0, predicted = 0, count = 0;
};
// The off-diagonal cells, largest first (ties by label, then predicted), at most `most`.
std::vector<ConfusedPair> mostConfused(const ConfusionMatrix& confusion, std::size_t most);

}  // namespace adnet
