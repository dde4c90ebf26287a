// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the runs of a setting took their test images for, at the evaluation that their accuracy is
// of.
#pragma once

#include "core/compare/run_cache.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace adnet {

struct TestedRun {
  std::uint64_t seed = 0;
  std::shared_ptr<const TestScores> scores;
};

struct SettingScores {
  std::vector<TestedRun> runs;
  int untested = 0;  // runs that have no such evaluation yet
  // Of the first run that was tested.
  std::vector<std::string> classes;
  std::filesystem::path imageRoot;  // that the images' paths are relative to
};

// Reads only what `cache` does not have. Any thread. Throws Cancelled; Error NotFound, Unreadable
// or BadRun, also where the runs do not tell the same classes.
SettingScores readSettingScores(RunCache& cache, const std::vector<std::filesystem::path>& runs,
                                Protocol protocol = Protocol::Honest,
                                const std::stop_token& stop = {});

ManyTestScores scoresOf(const SettingScores& setting);

// Of the seeds that both have: scores of one place are of one seed. Of runs of one seed the last
// counts.
struct PairedScores {
  ManyTestScores baselines, candidates;
};
PairedScores pairedBySeed(const SettingScores& baseline, const SettingScores& candidate);

}  // namespace adnet
