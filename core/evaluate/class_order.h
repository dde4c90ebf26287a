// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders of classes in which a confusion matrix says more than in that of the labels. Equal
// matrices give equal orders.
#pragma once

#include "core/evaluate/metrics.h"

#include <cstddef>
#include <vector>

namespace adnet {

// All labels, by the share of the class's images that were mistaken, the largest first (ties by
// label). Classes without an image come last.
std::vector<int> orderByError(const ConfusionMatrix& confusion);

// All labels, so that classes that are taken for one another stand side by side: single-linkage
// clustering. How alike two classes are is the sum of the shares of their images that were taken
// for the other. Beginning with the most alike (ties by label), pairs join the rows that they stand
// in, end to end, turned so that the two come as near to one another as they can. Rows that nothing
// joins follow in the order of their smallest labels. O(p log p + n²) for p pairs of n classes.
std::vector<int> orderBySimilarity(const ConfusionMatrix& confusion);

// The labels that take part in the `pairs` most confused pairs, rising.
std::vector<int> confusedClasses(const ConfusionMatrix& confusion, std::size_t pairs);

}  // namespace adnet
