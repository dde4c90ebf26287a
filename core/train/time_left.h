// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An estimate of the time that is left, from what steps and evaluations took so far.
#pragma once

namespace adnet {

class TimeLeft {
 public:
  void addStep(double seconds) { average(step_, seconds); }
  void addEvaluation(double seconds) { average(evaluation_, seconds); }

  // Seconds; -1 before the first step. Evaluations count for nothing before the first.
  double estimate(int stepsLeft, int evaluationsLeft) const {
    if (step_ < 0) return -1;
    return step_ * stepsLeft + (evaluation_ < 0 ? 0 : evaluation_ * evaluationsLeft);
  }

 private:
  // Exponential, so that a change of pace shows.
  static void average(double& mean, double seconds) {
    mean = mean < 0 ? seconds : 0.9 * mean + 0.1 * seconds;
  }

  double step_ = -1;
  double evaluation_ = -1;
};

}  // namespace adnet
