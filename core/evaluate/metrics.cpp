// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluate/metrics.h"

#include <algorithm>
#include <tuple>

namespace adnet {
namespace {

std::optional<double> ratio(int part, int whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

ConfusionMatrix::ConfusionMatrix(std::size_t classes)
    : classes_(classes), counts_(classes * classes, 0) {}

void ConfusionMatrix::add(int label, int predicted) {
  ++counts_.at(static_cast<std::size_t>(label) * classes_ + static_cast<std::size_t>(predicted));
}

int ConfusionMatrix::rowTotal(std::size_t label) const {
  int total = 0;
  for (std::size_t i = 0; i < classes_; ++i)
    total += at(label, i);
  return total;
}

int ConfusionMatrix::columnTotal(std::size_t predicted) const {
  int total = 0;
  for (std::size_t i = 0; i < classes_; ++i)
    total += at(i, predicted);
  return total;
}

int ConfusionMatrix::total() const {
  int total = 0;
  for (const int count : counts_)
    total += count;
  return total;
}

ConfusionMatrix confusionOf(const std::vector<Prediction>& predictions, std::size_t classes) {
  ConfusionMatrix confusion(classes);
  for (const Prediction& prediction : predictions) {
    confusion.add(prediction.label, prediction.predicted);
  }
  return confusion;
}

Metrics metricsOf(const ConfusionMatrix& confusion) {
  Metrics metrics;
  metrics.perClass.resize(confusion.classes());
  int right = 0;
  int classesSeen = 0;
  double f1Sum = 0;
  for (std::size_t i = 0; i < confusion.classes(); ++i) {
    const int hits = confusion.at(i, i);
    const int support = confusion.rowTotal(i);
    const int predicted = confusion.columnTotal(i);
    ClassMetrics& one = metrics.perClass[i];
    one.support = support;
    one.precision = ratio(hits, predicted);
    one.recall = ratio(hits, support);
    one.f1 = ratio(2 * hits, support + predicted);
    metrics.images += support;
    right += hits;
    if (one.f1) {
      ++classesSeen;
      f1Sum += *one.f1;
    }
  }
  metrics.accuracy = ratio(right, metrics.images).value_or(0);
  metrics.macroF1 = classesSeen == 0 ? 0.0 : f1Sum / classesSeen;
  return metrics;
}

std::vector<ConfusedPair> mostConfused(const ConfusionMatrix& confusion, std::size_t most) {
  std::vector<ConfusedPair> pairs;
  for (std::size_t i = 0; i < confusion.classes(); ++i) {
    for (std::size_t j = 0; j < confusion.classes(); ++j) {
      const int count = confusion.at(i, j);
      if (i != j && count > 0) pairs.push_back({static_cast<int>(i), static_cast<int>(j), count});
    }
  }
  std::ranges::sort(pairs, [](const ConfusedPair& a, const ConfusedPair& b) {
    return std::tuple(-a.count, a.label, a.predicted) < std::tuple(-b.count, b.label, b.predicted);
  });
  if (pairs.size() > most) pairs.resize(most);
  return pairs;
}

}  // namespace adnet
