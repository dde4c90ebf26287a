// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/queue_tasks.h"

#include <algorithm>
#include <utility>

namespace adnet::ui {

QueueTasks::~QueueTasks() {
  job_.reset();
  for (const Task& task : tasks_) {
    try {
      if (task.change) editSweep(task.desk->file(), task.change);
    } catch (const std::exception&) {  // there is nobody left to tell
    }
  }
}

void QueueTasks::post(Task task) {
  tasks_.push_back(std::move(task));
  workOn();
}

bool QueueTasks::isChanging() const {
  return std::ranges::any_of(tasks_, [](const Task& task) { return task.change != nullptr; });
}

void QueueTasks::stopLooking() {
  if (isRunning() && !task_.change) job_->cancel();
}

void QueueTasks::workOn() {
  if (isRunning()) return;
  if (tasks_.empty()) {
    std::optional<Task> next = next_();
    if (!next) return;
    tasks_.push_back(std::move(*next));
  }
  task_ = std::move(tasks_.front());
  tasks_.pop_front();
  const auto work = [this, work = task_.work](const std::stop_token& stop, const Job::Post& tell) {
    return [this, outcome = work(stop, tell)] {
      outcome();
      workOn();
    };
  };
  job_->start(work, [this, failed = task_.failed](const Error& error) {
    failed(error);
    workOn();
  });
}

}  // namespace adnet::ui
