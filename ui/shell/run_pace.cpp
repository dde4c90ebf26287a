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

SplitSizes sizesOf(const Split& split) {
  return {split.train.size(), split.validation.size(), split.test.size()};
}

SeenImages& SeenImages::operator+=(const SeenImages& more) {
  trained += more.trained;
  evaluated += more.evaluated;
  return *this;
}

SeenImages seenImages(const TrainingConfig& config, const SplitSizes& sizes) {
  // As BatchPlan (core/views) has it.
  const auto batch = static_cast<std::size_t>(config.batch);
  const std::size_t anEpoch =
      std::max<std::size_t>(1, sizes.train / batch + (sizes.train % batch > 1 ? 1 : 0));
  const int evaluations = (config.steps + config.evaluateEvery - 1) / config.evaluateEvery;
  const auto tested = static_cast<double>(sizes.test);
  const auto validated = static_cast<double>(sizes.validation);
  // The checkpoint that validation images chose is tested once more.
  return {config.steps * static_cast<double>(sizes.train) / static_cast<double>(anEpoch),
          evaluations * (tested + validated) + (sizes.validation == 0 ? 0 : tested)};
}

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
