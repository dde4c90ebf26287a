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
};

struct LeftOut {
  std::filesystem::path run;
  std::string why;  // English, makes sense after "path: "
};

struct Trials {
  std::vector<Trial> trials;  // finished, each setting, seed and data set once; oldest first
  std::vector<LeftOut> leftOut;
};

// Reads `paths`, each a run or a folder of runs. Of runs that repeat each other the newest counts.
// Throws Error NotFound or BadRun for a path that is neither.
Trials readTrials(const std::vector<std::filesystem::path>& paths);

}  // namespace adnet
