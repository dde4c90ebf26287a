// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/verdict.h"

#include "core/base/numbers.h"

#include <cmath>

namespace adnet {
namespace {

constexpr double kLevel = 0.05;

const DifferenceEstimate& differenceOf(const ComparisonRow& row) {
  return row.honest.difference;
}

// Per cent points, in the C locale.
std::string points(double share) {
  return formatFixed(100 * share, 1);
}

template <class Ends>
std::string text(const Ends& ends) {
  return points(ends.low) + " to " + points(ends.high);
}

std::string pText(double p) {
  return p < 0.0005 ? "p < 0.001" : "p " + formatFixed(p, 3);
}

Missing missingOf(const ComparisonRow& row) {
  return row.images ? whatIsMissing(*row.images) : Missing();
}

std::string unitOf(const ComparisonRow& row) {
  if (row.metric == Metric::Accuracy) return " points";
  return std::string(" points of ") + phraseOf(row.metric);
}

std::string subjectOf(const ComparisonRow& row) {
  return row.name.empty() ? "this setting" : row.name;
}

// "95 % interval 0.4 to 5.8, 5 seeds each, paired"
std::string evidence(const ComparisonRow& row) {
  const DifferenceEstimate& difference = differenceOf(row);
  std::string said = "95 % interval " + text(*difference.interval) + ", ";
  said += row.pooledSeeds > 0 ? formatNumber(difference.n) + " runs each, of " +
                                    formatNumber(row.pooledSeeds) + " seeds, paired"
          : difference.paired ? formatNumber(difference.n) + " seeds each, paired"
                              : formatNumber(difference.n) +
                                    " seeds at least on each side, not the "
                                    "same ones: unpaired, Welch's t-test";
  if (row.comparisons > 1) {
    said += "; " + pText(row.adjustedP) + " after Holm's adjustment over " +
            formatNumber(row.comparisons) + " comparisons";
  }
  return said;
}

// What has to be known of any interval over seeds.
std::string caution(const ComparisonRow& row) {
  if (!row.testImagesVary) return "";
  return "; the seed draws the test images, too, so that those of two runs overlap and the "
         "interval "
         "may be too narrow";
}

std::string moreImages(int images) {
  return "about " + formatNumber(images) + " more test images would";
}

std::string onNewImages(const ComparisonRow& row) {
  if (!row.images || !row.images->newImages) return "; whether on new images, too, cannot be known";
  const Interval& interval = *row.images->newImages;
  if (!interval.holdsZero())
    return "; on new images of the same kind, too (" + text(interval) + ")";
  const Missing missing = missingOf(row);
  std::string said = "; whether on new images, too, cannot be told yet (" + text(interval) + "): ";
  if (missing.seedsForNew)
    return said + "about " + formatNumber(*missing.seedsForNew) + " more seeds would settle it" +
           (missing.images ? ", or " + moreImages(*missing.images) : "");
  said += "no number of seeds settles this";
  return missing.images ? said + ": " + moreImages(*missing.images) : said;
}

std::string decided(const ComparisonRow& row) {
  const double mean = differenceOf(row).mean;
  return subjectOf(row) + " is " + (mean > 0 ? "better by " : "worse by ") +
         points(std::abs(mean)) + unitOf(row) + " on these test images (" + evidence(row) + ")" +
         onNewImages(row) + caution(row);
}

// "(AD-Net: a difference of 1.8 points on these test images, 95 % interval …)"
std::string undecided(const ComparisonRow& row) {
  return " (" + subjectOf(row) + ": a difference of " + points(differenceOf(row).mean) +
         unitOf(row) + " on these test images, " + evidence(row) + ")" + caution(row);
}

// Of a difference that more seeds would show on these images.
std::string forNewImages(const ComparisonRow& row) {
  const Missing missing = missingOf(row);
  if (!missing.images || missing.seedsForNew) return "";
  return "; on new images no number of seeds settles this: " + moreImages(*missing.images);
}

std::string oneSeed(const ComparisonRow& row) {
  std::string said = "one seed each, which says nothing of other seeds (" + subjectOf(row) +
                     ": a difference of " + points(differenceOf(row).mean) + unitOf(row);
  if (row.images && row.images->newImages) {
    said += ", 95 % interval over images " + text(*row.images->newImages) +
            ", McNemar's exact test " + pText(row.images->mcnemar);
  }
  return said + "); how many more would settle it cannot be known";
}

std::string seedsAgree(const ComparisonRow& row) {
  const DifferenceEstimate& difference = differenceOf(row);
  std::string said = "cannot be known: ";
  said += !difference.paired ? "the seeds of either side agree"
                             : "all " + formatNumber(difference.n) +
                                   (row.pooledSeeds > 0 ? " runs agree" : " seeds agree");
  said += ", which says nothing of others (" + subjectOf(row) + ": a difference of " +
          points(difference.mean) + unitOf(row) + " on these test images";
  if (row.images && row.images->newImages)
    said += ", 95 % interval over images, of these seeds alone, " + text(*row.images->newImages);
  return said + ")" + caution(row);
}

}  // namespace

Finding findingOf(const ComparisonRow& row) {
  const DifferenceEstimate& difference = differenceOf(row);
  if (difference.n == 0) return Finding::None;
  if (!difference.deviation) return Finding::OneSeed;
  if (!difference.interval) return Finding::SeedsAgree;
  if (!difference.interval->holdsZero() && row.adjustedP < kLevel)
    return difference.mean > 0 ? Finding::Better : Finding::Worse;
  return difference.seedsNeeded ? Finding::NeedsSeeds : Finding::Unclear;
}

std::string verdictOf(const ComparisonRow& row) {
  switch (findingOf(row)) {
    case Finding::None:
      return "";
    case Finding::OneSeed:
      return oneSeed(row);
    case Finding::SeedsAgree:
      return seedsAgree(row);
    case Finding::Better:
    case Finding::Worse:
      return decided(row);
    case Finding::NeedsSeeds:
      return "cannot tell yet: about " + formatNumber(*differenceOf(row).seedsNeeded) +
             (row.pooledSeeds > 0 ? " more runs" : " more seeds") + " would settle it" +
             undecided(row) + forNewImages(row);
    case Finding::Unclear:
      break;
  }
  if (!differenceOf(row).interval->holdsZero())
    return "cannot tell among so many comparisons" + undecided(row);
  return "cannot tell, and how many more seeds or images would settle it cannot be known" +
         undecided(row);
}

}  // namespace adnet
