// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/trials.h"

#include "core/compare/setting.h"
#include "core/run/options.h"

#include <algorithm>
#include <unordered_set>

namespace adnet {
namespace fs = std::filesystem;
namespace {

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
  return runs;
}

std::string keyOf(const Trial& trial) {
  std::string key = runKey(trial.config) + trial.facts->fingerprint;
  for (const Option* option : trial.lacking)
    key += '\0' + std::string(option->key);
  return key;
}

}  // namespace

Trial trialOf(const RunSummary& run) {
  Trial trial{run.config, run.facts, run.lacking};
  trial.config.device = run.facts.device == nameOf(Device::Cuda) ? Device::Cuda : Device::Cpu;
  return trial;
}

Trials trialsOf(std::vector<RunSummary> runs) {
  // Newest first, so that of equal runs the newest is kept.
  std::ranges::sort(runs, std::greater(), [](const RunSummary& run) {
    return std::pair(run.facts.started, run.folder.string());
  });
  Trials trials;
  std::unordered_set<std::string> known;
  std::unordered_set<std::string> folders;  // one that was named twice is no repeat
  for (const RunSummary& run : runs) {
    if (!folders.insert(run.folder.lexically_normal().string()).second) continue;
    const Trial trial = trialOf(run);
    if (run.facts.status != RunStatus::Finished) {
      trials.leftOut.push_back({run.folder, nameOf(run.facts.status)});
    } else if (!known.insert(keyOf(trial)).second) {
      trials.leftOut.push_back({run.folder, "a newer run repeats it"});
    } else {
      trials.trials.push_back(trial);
    }
  }
  std::ranges::reverse(trials.trials);
  return trials;
}

Trials readTrials(const std::vector<fs::path>& paths) {
  std::vector<LeftOut> damaged;
  Trials read = trialsOf(readRuns(paths, damaged));
  read.leftOut.insert(read.leftOut.begin(), damaged.begin(), damaged.end());
  return read;
}

}  // namespace adnet
