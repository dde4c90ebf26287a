// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/verdict.h"

#include "core/base/numbers.h"

#include <cmath>
#include <cstdio>

namespace adnet {
namespace {

constexpr double kLevel = 0.05;

// Per cent points, in the C locale.
std::string points(double share) {
  return formatFixed(100 * share, 1);
}

std::string text(const Interval& interval) {
  return points(interval.low) + " to " + points(interval.high);
}

// Of a difference that is told apart from none.
std::string size(double difference) {
  return (difference > 0 ? "better by " : "worse by ") + points(std::abs(difference)) + " points";
}

std::string onNewImages(const ImageAnalysis& images, const Missing& missing) {
  if (!images.newImages) return "";
  if (!images.newImages->holdsZero())
    return "; on new images of the same kind, too (" + text(*images.newImages) + ")";
  std::string said =
      "; whether on new images, too, cannot be told yet (" + text(*images.newImages) + ")";
  if (missing.images)
    said += ": about " + formatNumber(*missing.images) + " more test images would settle it";
  return said;
}

std::string oneSeed(const ImageAnalysis& images) {
  std::string said = "one seed each, which says nothing of other seeds: a difference of " +
                     points(images.difference) + " points";
  if (images.newImages) said += " (95 % interval over images " + text(*images.newImages) + ")";
  return said;
}

std::string unclear(const ImageAnalysis& images, const Missing& missing) {
  std::string said = "cannot be told yet: a difference of " + points(images.difference) +
                     " points (95 % interval " + text(*images.theseImages) + ", " +
                     formatNumber(images.seeds) + " seeds each, paired)";
  if (missing.seeds)
    said += "; about " + formatNumber(*missing.seeds) + " more seeds would settle it";
  if (missing.images)
    said += ", for new images with about " + formatNumber(*missing.images) + " more test images";
  return said;
}

}  // namespace

Finding findingOf(const ComparisonRow& row) {
  const ImageAnalysis& images = *row.images;
  if (!images.theseImages) return Finding::OneSeed;
  if (!images.theseImages->holdsZero() && row.adjustedP < kLevel)
    return images.difference > 0 ? Finding::Better : Finding::Worse;
  return whatIsMissing(images).seeds ? Finding::NeedsSeeds : Finding::Unclear;
}

std::string verdictOf(const ComparisonRow& row) {
  if (!row.images) return "";
  const ImageAnalysis& images = *row.images;
  const Missing missing = whatIsMissing(images);
  switch (findingOf(row)) {
    case Finding::OneSeed:
      return oneSeed(images);
    case Finding::Better:
    case Finding::Worse:
      return size(images.difference) + " on these test images (95 % interval " +
             text(*images.theseImages) + ", " + formatNumber(images.seeds) +
             " seeds each, paired)" + onNewImages(images, missing);
    case Finding::NeedsSeeds:
      return unclear(images, missing);
    case Finding::Unclear:
      break;
  }
  if (images.theseImages->holdsZero()) return unclear(images, missing);
  return "cannot be told among so many comparisons: " + points(images.difference) +
         " points (95 % interval by itself " + text(*images.theseImages) +
         "; Holm's adjustment over " + formatNumber(row.comparisons) + " comparisons)";
}

}  // namespace adnet
