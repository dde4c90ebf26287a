// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/setting_scores.h"

#include <algorithm>
#include <map>

namespace adnet {
namespace fs = std::filesystem;
namespace {

bool isTested(const std::vector<EvaluationLine>& lines, Protocol protocol) {
  return std::ranges::any_of(lines, [&](const EvaluationLine& line) {
    return line.set == SetName::Test && line.protocol == protocol;
  });
}

void requireClasses(const TestScores& scores, std::size_t classes, const fs::path& run) {
  const auto isKnown = [&](int label) {
    return label >= 0 && static_cast<std::size_t>(label) < classes;
  };
  if (std::ranges::all_of(scores.labels, isKnown) && std::ranges::all_of(scores.predicted, isKnown))
    return;
  throw Error(ErrorCode::BadRun, run / "classes.txt",
              "names fewer classes than the run's predictions are of.");
}

}  // namespace

SettingScores readSettingScores(RunCache& cache, const std::vector<fs::path>& runs,
                                Protocol protocol, const std::stop_token& stop) {
  SettingScores setting;
  for (const fs::path& run : runs) {
    if (stop.stop_requested()) throw Cancelled();
    const SharedRun known = cache.run(run);
    if (!isTested(known->evaluations, protocol)) {
      ++setting.untested;
      continue;
    }
    const TrainingConfig& config = known->summary.config;
    std::vector<std::string> classes = cache.classes(run);
    auto scores = cache.testScores(run, protocol);
    requireClasses(*scores, classes.size(), run);
    if (setting.runs.empty()) {
      setting.classes = std::move(classes);
      setting.imageRoot = config.data.root;
    } else if (classes != setting.classes) {
      throw Error(ErrorCode::BadRun, run / "classes.txt",
                  "names other classes than the other runs of its setting.");
    }
    setting.runs.push_back({config.seed, std::move(scores)});
  }
  return setting;
}

ManyTestScores scoresOf(const SettingScores& setting) {
  ManyTestScores scores;
  for (const TestedRun& run : setting.runs)
    scores.push_back(run.scores);
  return scores;
}

PairedScores pairedBySeed(const SettingScores& baseline, const SettingScores& candidate) {
  std::map<std::uint64_t, std::shared_ptr<const TestScores>> ofSeed, others;
  for (const TestedRun& run : baseline.runs)
    ofSeed[run.seed] = run.scores;
  for (const TestedRun& run : candidate.runs)
    others[run.seed] = run.scores;
  PairedScores pairs;
  for (const auto& [seed, scores] : others) {
    const auto beside = ofSeed.find(seed);
    if (beside == ofSeed.end()) continue;
    pairs.baselines.push_back(beside->second);
    pairs.candidates.push_back(scores);
  }
  return pairs;
}

}  // namespace adnet
