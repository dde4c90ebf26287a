#include "core/cli/compare_command.h"

#include "core/sweep/comparison.h"

#include <algorithm>

namespace adnet::cli {
namespace fs = std::filesystem;
namespace {

// Newest first, so that of equal runs the newest is kept.
std::vector<RunSummary> openRuns(const std::vector<fs::path>& paths, std::ostream& log) {
  std::vector<RunSummary> runs;
  for (const fs::path& path : paths) {
    RunList list;
    if (!fs::exists(path / "run.json")) list = listRuns(path);
    for (const Error& error : list.damaged)
      log << "left out " << error.what() << "\n";
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

int compareRuns(const CommandLine& line, Console console) {
  std::vector<Trial> trials;
  for (const RunSummary& run : openRuns(line.runs, console.log)) {
    const Trial trial{configOf(run), run.facts};
    const bool repeated = std::ranges::any_of(trials, [&](const Trial& other) {
      return other.config.seed == trial.config.seed &&
             settingOf(other.config) == settingOf(trial.config);
    });
    if (run.facts.status != RunStatus::Finished) {
      console.log << "left out " << run.folder.string() << ": " << nameOf(run.facts.status) << "\n";
    } else if (repeated) {
      console.log << "left out " << run.folder.string() << ": a newer run repeats it\n";
    } else {
      trials.push_back(trial);
    }
  }
  if (trials.empty()) {
    throw Error(ErrorCode::NotFound, line.runs.front(), "there is no finished run to compare.");
  }
  std::ranges::reverse(trials);  // the oldest setting first
  const Comparison comparison = compare(trials);
  if (!line.folder.empty()) writeTables(comparison, line.folder);
  console.out << toMarkdown(comparison) << std::flush;
  return kDone;
}

}  // namespace adnet::cli
