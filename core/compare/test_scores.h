// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which test images a run got right, at the evaluation that its accuracy is of.
#pragma once

#include "core/compare/image_difference.h"
#include "core/run/run_folder.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace adnet {

struct TestScores {
  std::vector<std::string> images;               // paths, sorted
  std::vector<std::int8_t> right;                // 1 or 0, of each
  std::vector<int> labels = {}, predicted = {};  // classes, of each
};

// The line of evaluations.csv that a protocol's accuracy is of. Throws Error BadRun, naming `run`,
// where there is none.
const EvaluationLine& testLine(const std::vector<EvaluationLine>& lines, Protocol protocol,
                               const std::filesystem::path& run);

// Honest: the last evaluation under that protocol. Paper: the best one. Throws Error NotFound or
// BadRun where the run has no such evaluation, or not its predictions.
TestScores readTestScores(const std::filesystem::path& run, Protocol protocol);
TestScores readTestScores(const std::filesystem::path& predictions);  // of a file of them

// The mean, over the classes that have an image, of the share of their images that is right.
double balancedAccuracy(const TestScores& scores);

// candidates[i] and baselines[i] are of one seed. None where they were not all tested on the same
// images, or on fewer than two.
using ManyTestScores = std::vector<std::shared_ptr<const TestScores>>;
std::optional<ImageDifferences> differencesOf(const ManyTestScores& candidates,
                                              const ManyTestScores& baselines);

}  // namespace adnet
