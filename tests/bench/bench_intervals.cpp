// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How often the 95 % intervals of a difference hold what they should: the difference that endlessly
// many seeds and test images would show. Experiments are drawn from a probit model (a method's
// level, seeds, images, how seeds and images differ between methods, and noise), as in simulations
// of reader studies (Roe and Metz, Academic Radiology 4, 1997).
//   bench_intervals [EXPERIMENTS]
#include "core/compare/image_difference.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

using namespace adnet;

namespace {

struct Case {
  const char* name;
  int seeds, images;
  double level;           // of the baseline, in standard deviations of the noise
  double effect;          // of the candidate
  double image, ofImage;  // standard deviations: of images, of images by method
  double seed;            // of seeds by method
};

double normalShare(double x) {
  return 0.5 * std::erfc(-x / std::sqrt(2.0));
}

double trueDifference(const Case& c) {
  const double all = std::sqrt(1 + c.image * c.image + c.ofImage * c.ofImage + c.seed * c.seed);
  return normalShare((c.level + c.effect) / all) - normalShare(c.level / all);
}

ImageDifferences draw(const Case& c, std::mt19937_64& random) {
  std::normal_distribution<double> normal;
  const auto seeds = static_cast<std::size_t>(c.seeds);
  const auto images = static_cast<std::size_t>(c.images);
  std::vector<double> ease[2], of[2];
  for (std::size_t i = 0; i < images; ++i) {
    const double shared = c.image * normal(random);
    for (auto& method : ease)
      method.push_back(shared + c.ofImage * normal(random));
  }
  for (auto& method : of) {
    for (std::size_t i = 0; i < seeds; ++i)
      method.push_back(c.seed * normal(random));
  }
  ImageDifferences d{seeds, images, {}};
  for (std::size_t i = 0; i < seeds; ++i) {
    for (std::size_t j = 0; j < images; ++j) {
      const bool candidate = c.level + c.effect + of[0][i] + ease[0][j] + normal(random) > 0;
      const bool baseline = c.level + of[1][i] + ease[1][j] + normal(random) > 0;
      d.values.push_back(static_cast<std::int8_t>(candidate - baseline));
    }
  }
  return d;
}

// Of intervals: an experiment whose seeds all agree has none over seeds.
struct Count {
  int known = 0, held = 0;
  void add(const std::optional<Interval>& interval, double truth) {
    known += interval ? 1 : 0;
    held += interval && interval->low <= truth && truth <= interval->high ? 1 : 0;
  }
  double share() const { return 1.0 * held / known; }
};

}  // namespace

int main(int argc, char** argv) {
  const int experiments = argc > 1 ? std::atoi(argv[1]) : 4000;
  constexpr Case kCases[] = {
      {"5 seeds, 100 images, alike but for seeds", 5, 100, 0.5, 0.3, 1, 0, 0.2},
      {"3 seeds, 100 images", 3, 100, 0.5, 0.3, 1, 0.3, 0.1},
      {"5 seeds, 100 images", 5, 100, 0.5, 0.3, 1, 0.5, 0.05},
      {"5 seeds, 400 images", 5, 400, 1.0, 0.2, 1, 0.5, 0.05},
      {"10 seeds, 60 images", 10, 60, 0.0, 0.0, 1, 0.7, 0.05},
      {"5 seeds, 1000 images, nearly all right", 5, 1000, 2.5, 0.2, 1, 0.5, 0.05},
  };
  std::printf("%-44s %10s %10s\n", "share of known intervals that hold the truth", "seeds only",
              "and images");
  std::mt19937_64 random(1);
  for (const Case& c : kCases) {
    const double truth = trueDifference(c);
    Count bySeeds, byBoth;
    for (int i = 0; i < experiments; ++i) {
      const ImageAnalysis analysis = analyse(draw(c, random));
      bySeeds.add(analysis.theseImages, truth);
      byBoth.add(analysis.newImages, truth);
    }
    std::printf("%-44s %10.3f %10.3f\n", c.name, bySeeds.share(), byBoth.share());
  }
  return 0;
}
