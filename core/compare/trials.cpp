// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/trials.h"

#include "core/compare/setting.h"

#include <algorithm>
#include <unordered_set>

namespace adnet {
namespace fs = std::filesystem;
namespace {

// Newest first, so that of equal runs the newest is kept.
std::vector<RunSummary> readRuns(const std::vector<fs::path>& paths,
                                 std::vector<LeftOut>& leftOut) {
  std::vector<RunSummary> runs;
  for (const fs::path& path : paths) {
    RunList list;
    std::error_code code;
    if (!fs::exists(path / "run.json", code)) list = listRuns(path);
    for (const Error& error : list.damaged)
      leftOut.push_back({error.path(), error.detail()});
    if (list.runs.empty() && list.damaged.empty()) list.runs.push_back(readRunSummary(path));
    runs.insert(runs.end(), list.runs.begin(), list.runs.end());
  }
  std::ranges::sort(runs, std::greater(), [](const RunSummary& run) {
    return std::pair(run.facts.started, run.folder.string());
  });
  return runs;
}

// With the device that the run was trained on.
TrainingConfig configOf(const RunSummary& run) {
  TrainingConfig config = run.config;
  config.device = run.facts.device == nameOf(Device::Cuda) ? Device::Cuda : Device::Cpu;
  return config;
}

}  // namespace

Trials readTrials(const std::vector<fs::path>& paths) {
  Trials read;
  std::unordered_set<std::string> known;
  for (const RunSummary& run : readRuns(paths, read.leftOut)) {
    const TrainingConfig config = configOf(run);
    if (run.facts.status != RunStatus::Finished) {
      read.leftOut.push_back({run.folder, nameOf(run.facts.status)});
    } else if (!known.insert(runKey(config) + run.facts.fingerprint).second) {
      read.leftOut.push_back({run.folder, "a newer run repeats it"});
    } else {
      read.trials.push_back({config, run.facts});
    }
  }
  std::ranges::reverse(read.trials);
  return read;
}

}  // namespace adnet
