// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run's events as text: a line that is written over on a terminal, whole lines elsewhere.
#pragma once

#include "core/run/events.h"

#include <chrono>
#include <ostream>
#include <string>
#include <utility>

namespace adnet::cli {

// What goes on around a run of a sweep.
struct SweepPlace {
  std::string prefix;        // "3/18 ", before the line that is written over
  double secondsToCome = 0;  // of the later runs whose setting has finished before
  int runsToCome = -1;       // the other later runs, taken to last as long as this; -1: no sweep
};

class ProgressLine : public TrainingObserver {
 public:
  ProgressLine(std::ostream& out, bool terminal, SweepPlace place = {})
      : out_(out), terminal_(terminal), place_(std::move(place)) {}
  ~ProgressLine() override { clear(); }

  void onProgress(const Progress& progress) override;
  void onStarted(const RunStarted& started) override;
  void onStep(const StepRecord& step) override;
  void onEvaluation(const EvaluationRecord& evaluation) override;

  void show(const std::string& text);  // on a terminal, at most ten times a second

 private:
  void clear();
  void printLine(const std::string& text);

  std::ostream& out_;
  bool terminal_;
  SweepPlace place_;
  bool shown_ = false;
  int steps_ = 0;
  std::chrono::steady_clock::time_point lastShown_;
};

std::string durationText(double seconds);  // "0:07", "12:34", "1:02:03"
std::string percentText(double share);     // "85.2 %"

}  // namespace adnet::cli
