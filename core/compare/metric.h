// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What runs are compared by, from the files of a run.
#pragma once

#include "core/run/run_folder.h"

#include <filesystem>
#include <functional>
#include <string>

namespace adnet {

enum class Metric {
  Accuracy,          // share of the test images
  BalancedAccuracy,  // mean over classes of the share of their test images; needs the predictions
  MacroF1,           // mean over classes
};
const char* nameOf(Metric metric);          // "accuracy", "balanced_accuracy", "macro_f1"
Metric metricFromName(const std::string&);  // "-" for "_" too; throws Error BadConfig
const char* phraseOf(Metric metric);        // "accuracy", "balanced accuracy", "macro F1"

// Under both protocols, as shares: of the last honest evaluation of the test set, and of the one
// that has the best accuracy.
struct RunScore {
  double honest = 0, paper = 0;
};

// Throws Error NotFound or BadRun where the run does not have it.
RunScore readScore(const RunFacts& facts, Metric metric);

using ScoreReader = std::function<RunScore(const RunFacts& facts, Metric metric)>;

}  // namespace adnet
