// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cli/progress_line.h"

#include "core/base/numbers.h"

#include <cmath>
#include <cstdio>

namespace adnet::cli {
namespace {

constexpr auto kPause = std::chrono::milliseconds(100);

const char* wordOf(Phase phase) {
  switch (phase) {
    case Phase::Opening:
      return "looking at images";
    case Phase::Decoding:
      return "decoding images";
    case Phase::LoadingWeights:
      return "building the network";
    case Phase::Training:
      return "training";
    case Phase::Evaluating:
      return "evaluating";
    case Phase::Saving:
      break;
  }
  return "saving";
}

}  // namespace

std::string durationText(double seconds) {
  const auto whole = std::llround(std::max(0.0, seconds));
  char text[64];
  if (whole >= 3600) {
    std::snprintf(text, sizeof(text), "%lld:%02lld:%02lld", whole / 3600, whole / 60 % 60,
                  whole % 60);
  } else {
    std::snprintf(text, sizeof(text), "%lld:%02lld", whole / 60, whole % 60);
  }
  return text;
}

std::string percentText(double share) {
  return formatFixed(100 * share, 1) + " %";
}

void ProgressLine::onProgress(const Progress& progress) {
  std::string text = wordOf(progress.phase);
  if (progress.total > 0) {
    text += " " + formatNumber(progress.done) + "/" + formatNumber(progress.total);
  }
  show(text);
}

void ProgressLine::onStarted(const RunStarted& started) {
  steps_ = started.steps;
  printLine("run      " + started.folder.string());
  printLine("images   " + formatNumber(started.split.train.size()) + " to train on, " +
            formatNumber(started.split.validation.size()) + " to validate, " +
            formatNumber(started.split.test.size()) + " to test; " +
            formatNumber(started.classes.size()) + " classes");
  printLine("weights  " + (started.weightsReport.empty()
                               ? "none: the network begins from nothing, with random numbers "
                                 "(adnet weights lists pretrained ones)"
                               : started.weightsReport));
  for (const FileProblem& problem : started.problems) {
    printLine("skipped  " + problem.path + ": " + problem.detail);
  }
  for (const DataNote& note : started.notes)
    printLine("note     " + describe(note));
}

void ProgressLine::onStep(const StepRecord& step) {
  std::string text = "step " + formatNumber(step.step) + "/" + formatNumber(steps_) + "  loss " +
                     formatFixed(step.loss, 4) + "  " + formatFixed(step.imagesPerSecond, 1) +
                     " images/s";
  if (step.secondsLeft >= 0) {
    text += "  " + durationText(step.secondsLeft) + " left";
    if (place_.runsToCome >= 0) {
      const double all = step.secondsLeft + place_.secondsToCome +
                         place_.runsToCome * (step.secondsElapsed + step.secondsLeft);
      text += ", " + durationText(all) + " for the sweep";
    }
  }
  show(text);
}

void ProgressLine::onEvaluation(const EvaluationRecord& evaluation) {
  printLine("step " + formatNumber(evaluation.step) + ": " + nameOf(evaluation.set) + " accuracy " +
            percentText(evaluation.metrics.accuracy) + ", macro F1 " +
            percentText(evaluation.metrics.macroF1) + ", loss " + formatFixed(evaluation.loss, 4) +
            " (" + nameOf(evaluation.protocol) + " protocol)");
}

void ProgressLine::show(const std::string& text) {
  const auto now = std::chrono::steady_clock::now();
  if (!terminal_ || now - lastShown_ < kPause) return;
  lastShown_ = now;
  shown_ = true;
  out_ << "\r\x1b[K" << place_.prefix << text << std::flush;
}

void ProgressLine::clear() {
  if (shown_) out_ << "\r\x1b[K" << std::flush;
  shown_ = false;
}

void ProgressLine::printLine(const std::string& text) {
  clear();
  out_ << text << std::endl;
}

}  // namespace adnet::cli
