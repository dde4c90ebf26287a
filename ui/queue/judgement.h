// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What comes of an experiment: its runs, what they would take, and what is to be known of them.
#pragma once

#include "core/data/dataset.h"
#include "core/sweep/experiment.h"
#include "ui/shell/step_times.h"

#include <QStringList>

#include <memory>
#include <stop_token>
#include <string>
#include <unordered_set>
#include <vector>

namespace adnet::ui {

struct Question {
  Experiment experiment;
  std::shared_ptr<const Dataset> dataset;                         // of its base
  std::shared_ptr<const std::unordered_set<std::string>> queued;  // run keys of what waits already
};

// Runs that take a step alike.
struct RunCosts {
  StepKey key;
  SeenImages images = {};
  int runs = 0;
};

struct Judgement {
  Experiment experiment;        // that it is of
  Sweep sweep;                  // of those that are not queued already
  std::size_t queued = 0;       // of all its runs
  std::vector<RunCosts> costs;  // of those of `sweep`
  QString refusal;              // why it cannot be trained; empty: it can
  QStringList notes;            // sentences
};

// On any thread. Throws Error where there is no such sweep, as makeSweep() does; Cancelled.
Judgement judge(const Question& question, const std::stop_token& stop);

// The time of all of them, as far as it is known.
struct TimeToTrain {
  double seconds = 0;  // of `known` runs
  int known = 0;
  int unknown = 0;  // runs that are to be measured, or are being
  int never = 0;    // that cannot be
};
TimeToTrain timeOf(const std::vector<RunCosts>& costs, const StepTimes& times);

}  // namespace adnet::ui
