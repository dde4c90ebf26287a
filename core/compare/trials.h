// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The runs that a comparison is made of.
#pragma once

#include "core/run/run_folder.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace adnet {

// One run, or one that is still to come.
struct Trial {
  TrainingConfig config;
  std::optional<RunFacts> facts;  // of the finished run
  std::vector<const Option*> lacking =
      {};  // that the run does not name, being of an earlier version
};

// With the device that the run was trained on.
Trial trialOf(const RunSummary& run);

struct LeftOut {
  std::filesystem::path run;
  std::string why;  // English, makes sense after "path: "
};

struct Trials {
  std::vector<Trial> trials;  // finished, each configuration on each data set once; oldest first
  std::vector<LeftOut> leftOut;
};

// Of `runs` in any order.
Trials trialsOf(std::vector<RunSummary> runs);

// Reads `paths`, each a run or a folder of runs. Of runs that repeat each other the newest counts.
// Throws Error NotFound or BadRun for a path that is neither.
Trials readTrials(const std::vector<std::filesystem::path>& paths);

}  // namespace adnet
