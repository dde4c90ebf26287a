// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A sweep's file and the runs that there are of it, looked at together. It reads and writes, so it
// is used on the queue's own thread, by one piece of work at a time. Knows no widget.
#pragma once

#include "core/base/error.h"
#include "core/base/file_lock.h"
#include "core/sweep/edit_sweep.h"
#include "core/sweep/experiment.h"
#include "core/sweep/run_queue.h"
#include "ui/queue/finished_list.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <unordered_set>
#include <vector>

namespace adnet::ui {

// A run of the queue: to come, going on, or over.
struct QueuePoint {
  enum class State {
    Waiting,
    Running,    // here
    Elsewhere,  // another program trains it
    Finished,
    Deleted,  // it was finished, and its run is there no more; it is not trained again by itself
    // Here, since the queue was opened; not tried again by themselves.
    Failed,
    Stopped,  // by a person
  };
  std::string key;  // runKey()
  TrainingConfig config;
  State state = State::Waiting;
  std::vector<OptionText> differs;  // its values of the options that tell the points apart
  std::string holder;               // Elsewhere: nameOf(Owner)
  // Finished, Stopped: the run's; Waiting: of one that was begun, and is gone on with. Empty: it
  // has none.
  std::filesystem::path folder;
  double seconds = -1;         // it took, or is expected to take; -1: not known
  std::optional<Error> error;  // Failed; none: it finished, on images that changed meanwhile

  bool isOver() const { return state == State::Finished || state == State::Deleted; }
  bool isPassedOver() const { return state == State::Failed || state == State::Stopped; }
  // That can be gone on with.
  bool isBegun() const {
    return (state == State::Waiting || state == State::Stopped) && !folder.empty();
  }
  bool isToCome() const { return !isOver() && !isPassedOver(); }
};

class QueueFile {
 public:
  // What was claimed is kept from others as long as `claim` is.
  struct Claimed {
    std::vector<QueuePoint> points;
    std::optional<QueuePoint> next;  // none: none waits but what others train
    std::filesystem::path begun;     // RunQueue::begunAs()
    std::shared_ptr<FileLock> claim;
  };
  enum class Look { AtRuns, AtData };  // as RunQueue::lookAtRuns() and lookUp() do

  explicit QueueFile(std::filesystem::path file) : file_(std::move(file)) {}

  const std::filesystem::path& file() const { return file_; }

  // Waiting, Elsewhere, Finished or Deleted. A file that is not there has no points. Throws Error
  // as readSweep() does, and Cancelled.
  std::vector<QueuePoint> look(Look look, const std::stop_token& stop);
  // Changes the file, and looks at it. Throws as editSweep() does.
  std::vector<QueuePoint> change(const SweepChange& change, const std::stop_token& stop);
  // Those of them whose runs were deleted wait again, from the next look on.
  void forgetFinished(const std::vector<std::string>& keys);
  // The first point that waits and is not of `passOver`, which are keys; where `wanted` is the key
  // of one, that one alone. Throws as look() does, and CannotWrite.
  Claimed claimNext(const std::unordered_set<std::string>& passOver, const std::string& wanted,
                    const std::stop_token& stop);
  // The file, the folder of the runs, or who trains what, is another than at the last look.
  bool hasChanged() const;

 private:
  struct Stamp {
    std::filesystem::file_time_type file, out;
    bool operator==(const Stamp&) const = default;
  };
  Stamp stamp() const;
  void follow(Sweep sweep);
  std::vector<QueuePoint> points();
  FinishedList& finished();

  std::filesystem::path file_;
  Sweep sweep_;
  RunQueue queue_{Sweep{}};
  std::vector<std::string> keys_;  // of the points
  std::vector<const Option*> differing_;
  std::vector<std::size_t> held_;  // points that somebody trained at the last look
  Stamp stamp_;
  std::optional<FinishedList> finished_;  // none: not read yet
};

}  // namespace adnet::ui
