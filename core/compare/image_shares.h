// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Two settings image by image: how many runs of each got a test image right, and what they took it
// for.
#pragma once

#include "core/compare/test_scores.h"

#include <string>
#include <vector>

namespace adnet {

struct ClassVotes {
  int label = 0;
  int runs = 0;  // that took the image for it
  bool operator==(const ClassVotes&) const = default;
};

struct Votes {
  int runs = 0;                     // that were tested on the image
  int right = 0;                    // of them
  std::vector<ClassVotes> classes;  // the most runs first, then by label

  double share() const { return static_cast<double>(right) / runs; }
  bool disagree() const { return right > 0 && right < runs; }
  bool operator==(const Votes&) const = default;
};

struct ImageShares {
  std::string path;
  int label = 0;
  Votes baseline, candidate;  // neither is without a run

  double difference() const { return candidate.share() - baseline.share(); }  // -1 … 1
  bool isTakenFor(int predicted) const;                                       // by a run of either
  bool operator==(const ImageShares&) const = default;
};

struct ComparedImages {
  std::vector<ImageShares> images;  // by path
  int ofOneAlone = 0;               // images that the other setting was not tested on
};
// The runs need not be pairs. An image whose class is not the same to all counts as of one alone.
ComparedImages compareImages(const ManyTestScores& baselines, const ManyTestScores& candidates);

enum class ImageGroup {
  All,
  Won,         // more runs of the candidate are right, as shares
  Lost,        // fewer
  Unstable,    // runs of one setting disagree whether it is right
  NeverRight,  // no run of either
};
// By the difference: what was won first, but of what was lost the largest loss.
std::vector<ImageShares> imagesOf(const ComparedImages& compared, ImageGroup group);

}  // namespace adnet
