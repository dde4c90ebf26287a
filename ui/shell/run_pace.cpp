// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/run_pace.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/run/run_folder.h"
#include "ui/shell/step_key.h"

#include <algorithm>

namespace adnet::ui {

namespace {

std::size_t linesOf(const std::filesystem::path& file) {
  const std::string text = readFile(file);
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

SplitSizes sizesOfRun(const std::filesystem::path& run) {
  const auto split = run / "split";
  return {linesOf(split / "train.txt"), linesOf(split / "validation.txt"),
          linesOf(split / "test.txt")};
}

}  // namespace

double secondsOf(const SeenImages& images, const RunPace& pace) {
  return images.trained * pace.secondsATrained + images.evaluated * pace.secondsAnEvaluated;
}

std::optional<RunPace> paceOfRuns(const std::filesystem::path& runs, const TrainingConfig& key,
                                  int classes) {
  SeenImages seen;
  double training = 0, evaluating = 0;
  for (const RunSummary& run : listRuns(runs).runs) {
    const TrainingResult& result = run.facts.result;
    const bool counts = run.facts.status == RunStatus::Finished && result.imagesPerSecond > 0;
    TrainingConfig config = run.config;
    config.out = key.out;  // a run that was moved here is one of these
    if (!counts || stepKeyOf(config, static_cast<std::size_t>(classes)).config != key) continue;
    try {
      if (linesOf(run.folder / "classes.txt") != static_cast<std::size_t>(classes)) continue;
      const SeenImages images = seenImages(run.config, sizesOfRun(run.folder));
      const double seconds = images.trained / result.imagesPerSecond;
      training += seconds;
      evaluating += std::max(0.0, result.seconds - seconds);
      seen += images;
    } catch (const Error&) {  // it lacks a file
    }
  }
  if (seen.trained == 0) return std::nullopt;
  return RunPace{training / seen.trained, seen.evaluated > 0 ? evaluating / seen.evaluated : 0};
}

}  // namespace adnet::ui
