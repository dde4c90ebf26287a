// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a queue's files are asked for, one task after another on a thread of their own.
#pragma once

#include "ui/queue/queue_file.h"
#include "ui/shell/job.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace adnet::ui {

class QueueTasks {
 public:
  struct Task {
    Job::Work work;
    Job::Failed failed;
    std::shared_ptr<QueueFile> desk = {};
    SweepChange change = {};  // that it makes to that file; none: it only looks
  };
  // What to do while nothing is asked for; may be nothing.
  using Next = std::function<std::optional<Task>()>;

  explicit QueueTasks(Next next) : next_(std::move(next)) {}
  ~QueueTasks();  // changes that were asked for are still written
  QueueTasks(const QueueTasks&) = delete;
  QueueTasks& operator=(const QueueTasks&) = delete;

  void post(Task task);
  bool isRunning() const { return job_->isRunning(); }
  bool isChanging() const;  // a change waits for its turn
  void stopLooking();       // nobody waits for what the task under way sees

 private:
  void workOn();

  Next next_;
  Task task_;               // under way
  std::deque<Task> tasks_;  // to come
  std::unique_ptr<Job> job_ = std::make_unique<Job>();
};

}  // namespace adnet::ui
