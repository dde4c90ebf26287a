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
  double seconds = 0;       // of those that are like some that have finished before
  int pointsOfUnknown = 0;  // the others
};

class RunQueue {
 public:
  explicit RunQueue(const Sweep& sweep);  // reads no run yet

  // The points as the sweep has them now; no run of them is known before the next look.
  void follow(const Sweep& sweep);

  // Looks at the data and reads the runs' folders again. Returns the errors of damaged runs. Throws
  // Cancelled.
  std::vector<Error> lookUp(const std::stop_token& stop = {});
  // The same with the data as they were when they were first looked at since the last lookUp().
  std::vector<Error> lookAtRuns(const std::stop_token& stop = {});
  // Finds the runs that were trained as a point says, on the data as they are now. A device left to
  // chance ("auto") agrees with the device that it fell on; data that cannot be opened agree with
  // any finished one's. `fingerprints` has one a point, empty where its data cannot be opened.
  void match(const std::vector<RunSummary>& runs, const std::vector<std::string>& fingerprints);

  std::size_t size() const { return trials_.size(); }
  std::size_t finished() const;
  std::size_t ofOtherData() const;  // points finished on other data only
  bool isOfOtherData(std::size_t i) const { return ofOtherData_[i]; }
  bool isFinished(std::size_t i) const { return trials_[i].facts.has_value(); }
  const TrainingConfig& point(std::size_t i) const { return trials_[i].config; }
  const std::vector<Trial>& trials() const { return trials_; }
  // Of the finished run; empty: there is none.
  const std::filesystem::path& folderOf(std::size_t i) const { return folders_[i]; }

  // The newest run of a point that ended before its last step, and has a checkpoint to go on from;
  // empty: there is none.
  const std::filesystem::path& begunAs(std::size_t i) const { return begun_[i]; }

  // The right to train a point, as long as it is kept; none while another program has it, here or
  // on another machine that shares the folder, which is made. Throws Error CannotWrite.
  std::optional<FileLock> claim(std::size_t i) const;
  std::string holderOf(std::size_t i) const;  // who has it; empty: nobody

  // The mean of the finished runs of the same setting, or else of those that take a step alike, by
  // their steps; none where there is none.
  std::optional<double> expectedSeconds(std::size_t i) const;
  TimeToCome timeBehind(std::size_t i) const;

 private:
  // Of several runs, or of all their steps.
  struct Seconds {
    double sum = 0;
    double count = 0;
  };

  std::filesystem::path lockOf(std::size_t i) const;
  const std::string& fingerprintOf(const DataSource& data, const std::string& key,
                                   const std::stop_token& stop);

  std::filesystem::path out_;
  std::vector<Trial> trials_;
  std::vector<std::filesystem::path> folders_;  // of the finished run of each
  std::vector<std::filesystem::path> begun_;    // of the one that can be gone on with
  std::vector<bool> ofOtherData_;
  std::vector<std::string> settings_;                          // the setting key of each trial
  std::vector<std::string> data_;                              // its data key
  std::unordered_map<std::string, std::string> fingerprints_;  // by data key, since lookUp()
  std::unordered_map<std::string, Seconds> seconds_;           // of finished runs, by setting key
  std::unordered_map<std::string, Seconds> steps_;             // of their steps, by kind
};

}  // namespace adnet
