// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A sweep beside the runs that there are of it: which points are finished, which are to come, and
// how long those will take. Knows no console.
#pragma once

#include "core/base/file_lock.h"
#include "core/compare/trials.h"
#include "core/sweep/sweep.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace adnet {

// Of the points that wait behind one.
struct TimeToCome {
  double seconds = 0;       // of those whose setting has finished before
  int pointsOfUnknown = 0;  // the others
};

class RunQueue {
 public:
  explicit RunQueue(const Sweep& sweep);  // reads no run yet

  // Looks at the data and reads the runs' folders again. Returns the errors of damaged runs. Throws
  // Cancelled.
  std::vector<Error> lookUp(const std::stop_token& stop = {});
  // The runs' folders alone, with the data as lookUp() saw them; which must have been called.
  std::vector<Error> lookAtRuns();
  // Finds the finished runs that were trained as a point says, on the data as they are now. A
  // device left to chance ("auto") agrees with the device that it fell on; data that cannot be
  // opened agree with any. `fingerprints` has one a point, empty where its data cannot be opened.
  void match(const std::vector<RunSummary>& runs, const std::vector<std::string>& fingerprints);

  std::size_t size() const { return trials_.size(); }
  std::size_t finished() const;
  std::size_t ofOtherData() const { return ofOtherData_; }  // points finished on other data only
  bool isFinished(std::size_t i) const { return trials_[i].facts.has_value(); }
  const TrainingConfig& point(std::size_t i) const { return trials_[i].config; }
  const std::vector<Trial>& trials() const { return trials_; }

  // The right to train a point, as long as it is kept; none while another program has it, here or
  // on another machine that shares the folder. Throws Error CannotWrite.
  std::optional<FileLock> claim(std::size_t i) const;
  std::string holderOf(std::size_t i) const;  // who has it; empty: nobody

  // The mean of the finished runs of the same setting; none where there is none.
  std::optional<double> expectedSeconds(std::size_t i) const;
  TimeToCome timeBehind(std::size_t i) const;

 private:
  struct Seconds {
    double sum = 0;
    int runs = 0;
  };

  std::filesystem::path lockOf(std::size_t i) const;

  std::filesystem::path out_;
  std::vector<Trial> trials_;
  std::vector<std::string> fingerprints_;  // of the data of each, when they were looked at
  std::size_t ofOtherData_ = 0;
  std::vector<std::string> settings_;                 // the setting key of each trial
  std::unordered_map<std::string, Seconds> seconds_;  // of finished runs, by setting key
};

}  // namespace adnet
