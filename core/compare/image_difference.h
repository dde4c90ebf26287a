// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Two methods on the same test images, image by image: what their difference says of these images,
// what of others, and what is missing to tell.
//
// The multi-reader multi-case analysis of diagnostic imaging, with seeds for readers and test
// images for cases, both drawn at random: Obuchowski and Rockette, Communications in Statistics 24
// (1995), in the form of Hillis, Statistics in Medicine 26 (2007), for two methods and 0 or 1 an
// image.
#pragma once

#include "core/compare/statistics.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace adnet {

// Whether a candidate and its baseline were right. Rows are seeds (pairs of runs), columns test
// images, all of the rows the same ones: candidate right minus baseline right, -1, 0 or 1.
struct ImageDifferences {
  std::size_t seeds = 0, images = 0;
  std::vector<std::int8_t> values;  // seeds x images

  int at(std::size_t seed, std::size_t image) const { return values[seed * images + image]; }
};

// Mean squares of the method's interactions with seed, with image, and with both.
struct MeanSquares {
  double seed = 0, image = 0, both = 0;
};

struct ImageAnalysis {
  std::size_t seeds = 0, images = 0;
  double difference = 0;  // of the accuracies, as a share
  MeanSquares squares;    // zeros where there is one seed
  // Over further seeds on these images, by the paired t-test. None where there is one seed, or
  // where all seeds have the same difference (core/compare/statistics.h says why).
  std::optional<Interval> theseImages;
  // Over further seeds and further images of the same kind. With one seed it is the exact one of
  // McNemar's test; where all seeds have the same difference, that of seeds as fixed readers, by
  // Student's t over images, its error from the mean square of method and image (Dorfman, Berbaum
  // and Metz, Investigative Radiology 27, 1992): both say nothing of other seeds. None where the
  // two never disagree, or do so in every image alike.
  std::optional<Interval> newImages;
  double mcnemar = 1;  // p of McNemar's exact test, where there is one seed
};

// `differences` has at least one seed and two images.
ImageAnalysis analyse(const ImageDifferences& differences);

// p of the hypothesis that two runs are wrong equally often, from the numbers of images that one
// alone got right: McNemar's exact test, two-sided.
double mcnemar(int candidateAlone, int baselineAlone);

// How many more, everything else as it was, until an interval no longer holds zero. None: already
// so, or not to be known (one seed, no difference), or more than a hundred times what there is.
struct Missing {
  std::optional<int> seeds;   // until the interval on these images
  std::optional<int> images;  // until that on new ones, with that many more seeds
  // Until that on new ones, without a further image. None where seeds alone never settle it.
  std::optional<int> seedsForNew = std::nullopt;
  bool operator==(const Missing&) const = default;
};
Missing whatIsMissing(const ImageAnalysis& analysis);

}  // namespace adnet
