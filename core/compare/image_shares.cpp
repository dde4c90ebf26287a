// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/image_shares.h"

#include <algorithm>
#include <map>

namespace adnet {
namespace {

struct Counted {
  int label = 0;
  bool ambiguous = false;  // its class is not the same to all
  Votes baseline, candidate;
};
using CountedImages = std::map<std::string, Counted>;

void vote(Votes& votes, int predicted, bool right) {
  ++votes.runs;
  votes.right += right;
  const auto found = std::ranges::find(votes.classes, predicted, &ClassVotes::label);
  if (found == votes.classes.end()) {
    votes.classes.push_back({predicted, 1});
  } else {
    ++found->runs;
  }
}

void count(const ManyTestScores& runs, Votes Counted::*side, CountedImages& images) {
  for (const auto& run : runs) {
    for (std::size_t i = 0; i < run->images.size(); ++i) {
      const auto [place, isNew] = images.try_emplace(run->images[i]);
      Counted& image = place->second;
      if (isNew) image.label = run->labels[i];
      image.ambiguous |= image.label != run->labels[i];
      vote(image.*side, run->predicted[i], run->right[i] != 0);
    }
  }
}

Votes sorted(Votes votes) {
  std::ranges::sort(votes.classes, [](const ClassVotes& one, const ClassVotes& other) {
    return one.runs != other.runs ? one.runs > other.runs : one.label < other.label;
  });
  return votes;
}

bool isOf(const ImageShares& image, ImageGroup group) {
  switch (group) {
    case ImageGroup::All:
      return true;
    case ImageGroup::Won:
      return image.difference() > 0;
    case ImageGroup::Lost:
      return image.difference() < 0;
    case ImageGroup::Unstable:
      return image.baseline.disagree() || image.candidate.disagree();
    case ImageGroup::NeverRight:
      return image.baseline.right == 0 && image.candidate.right == 0;
  }
  return false;
}

}  // namespace

bool ImageShares::isTakenFor(int predicted) const {
  const auto has = [predicted](const Votes& votes) {
    return std::ranges::find(votes.classes, predicted, &ClassVotes::label) != votes.classes.end();
  };
  return has(baseline) || has(candidate);
}

ComparedImages compareImages(const ManyTestScores& baselines, const ManyTestScores& candidates) {
  CountedImages counted;
  count(baselines, &Counted::baseline, counted);
  count(candidates, &Counted::candidate, counted);
  ComparedImages compared;
  for (auto& [path, image] : counted) {
    if (image.ambiguous || image.baseline.runs == 0 || image.candidate.runs == 0) {
      ++compared.ofOneAlone;
      continue;
    }
    compared.images.push_back(
        {path, image.label, sorted(std::move(image.baseline)), sorted(std::move(image.candidate))});
  }
  return compared;
}

std::vector<ImageShares> imagesOf(const ComparedImages& compared, ImageGroup group) {
  std::vector<ImageShares> images;
  std::ranges::copy_if(compared.images, std::back_inserter(images),
                       [group](const ImageShares& image) { return isOf(image, group); });
  std::ranges::stable_sort(images, [group](const ImageShares& one, const ImageShares& other) {
    return group == ImageGroup::Lost ? one.difference() < other.difference()
                                     : one.difference() > other.difference();
  });
  return images;
}

}  // namespace adnet
