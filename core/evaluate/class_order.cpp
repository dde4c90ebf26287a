// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluate/class_order.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace adnet {

namespace {

using Row = std::vector<int>;  // of labels

struct LikePair {
  std::size_t a = 0, b = 0;  // a < b
  double likeness = 0;
};

std::vector<double> sharesOf(const ConfusionMatrix& confusion) {  // row by row
  const std::size_t classes = confusion.classes();
  std::vector<double> shares;
  shares.reserve(classes * classes);
  for (std::size_t i = 0; i < classes; ++i) {
    const int total = std::max(1, confusion.rowTotal(i));
    for (std::size_t j = 0; j < classes; ++j)
      shares.push_back(static_cast<double>(confusion.at(i, j)) / total);
  }
  return shares;
}

std::vector<LikePair> mostAlikeFirst(const ConfusionMatrix& confusion) {
  const std::size_t classes = confusion.classes();
  const std::vector<double> shares = sharesOf(confusion);
  std::vector<LikePair> pairs;
  for (std::size_t a = 0; a < classes; ++a) {
    for (std::size_t b = a + 1; b < classes; ++b) {
      const double likeness = shares[a * classes + b] + shares[b * classes + a];
      if (likeness > 0) pairs.push_back({a, b, likeness});
    }
  }
  std::ranges::sort(pairs, [](const LikePair& one, const LikePair& other) {
    return std::tuple(-one.likeness, one.a, one.b) < std::tuple(-other.likeness, other.a, other.b);
  });
  return pairs;
}

// Whether `label` stands in the row's first half.
bool isInFront(const Row& row, std::size_t label) {
  const auto place = std::ranges::find(row, static_cast<int>(label)) - row.begin();
  return 2 * place + 1 < static_cast<std::ptrdiff_t>(row.size());
}

}  // namespace

std::vector<int> orderByError(const ConfusionMatrix& confusion) {
  std::vector<double> errors;  // -1: no image
  for (std::size_t i = 0; i < confusion.classes(); ++i) {
    const int total = confusion.rowTotal(i);
    errors.push_back(total == 0 ? -1 : 1 - static_cast<double>(confusion.at(i, i)) / total);
  }
  Row order(confusion.classes());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::ranges::greater(),
                           [&](int label) { return errors[static_cast<std::size_t>(label)]; });
  return order;
}

std::vector<int> orderBySimilarity(const ConfusionMatrix& confusion) {
  std::vector<Row> rows(confusion.classes());
  std::vector<std::size_t> rowOf(confusion.classes());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i] = {static_cast<int>(i)};
    rowOf[i] = i;
  }
  for (const LikePair& pair : mostAlikeFirst(confusion)) {
    // The row of the smaller number, which is that of its smallest label, takes up the other.
    const std::size_t into = std::min(rowOf[pair.a], rowOf[pair.b]);
    const std::size_t from = std::max(rowOf[pair.a], rowOf[pair.b]);
    if (into == from) continue;
    const bool aIsInto = into == rowOf[pair.a];
    Row& left = rows[into];
    Row& right = rows[from];
    if (isInFront(left, aIsInto ? pair.a : pair.b)) std::ranges::reverse(left);
    if (!isInFront(right, aIsInto ? pair.b : pair.a)) std::ranges::reverse(right);
    for (const int label : right)
      rowOf[static_cast<std::size_t>(label)] = into;
    left.insert(left.end(), right.begin(), right.end());
    right.clear();
  }
  Row order;
  for (Row& row : rows) {
    if (!row.empty() && row.front() > row.back()) std::ranges::reverse(row);
    order.insert(order.end(), row.begin(), row.end());
  }
  return order;
}

std::vector<int> confusedClasses(const ConfusionMatrix& confusion, std::size_t pairs) {
  std::set<int> labels;
  for (const ConfusedPair& pair : mostConfused(confusion, pairs))
    labels.insert({pair.label, pair.predicted});
  return {labels.begin(), labels.end()};
}

}  // namespace adnet
