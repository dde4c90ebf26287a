// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One piece of work at a time on a thread of its own; its news and its outcome are told on the
// thread that made the Job.
#pragma once

#include "core/base/error.h"
#include "ui/shell/handover.h"

#include <functional>
#include <list>
#include <stop_token>
#include <thread>

namespace adnet::ui {

class Job {
 public:
  using Function = std::function<void()>;
  // Runs a function on the Job's thread, unless the work was cancelled meanwhile. Any thread.
  using Post = std::function<void(Function)>;
  // Done on a thread of its own; what it captures must be values or shared pointers. Returns what
  // is to be done with the result on the Job's thread.
  using Work = std::function<Function(const std::stop_token& stop, const Post& post)>;
  using Failed = std::function<void(const Error& error)>;

  Job() = default;
  ~Job() = default;  // stops and joins; nothing is told any more
  Job(const Job&) = delete;
  Job& operator=(const Job&) = delete;

  // Cancels what is under way, without waiting for it, and starts `work`. Either its outcome or
  // `failed` is called, on the Job's thread with isRunning() false again.
  void start(Work work, Failed failed);
  void cancel();  // returns at once; neither outcome nor `failed` will be called
  bool isRunning() const { return running_; }

 private:
  Post postFor(int number);

  Handover handover_;
  bool running_ = false;
  int number_ = 0;                   // of the current work: what a cancelled one posts is dropped
  std::list<std::jthread> threads_;  // the current one, and cancelled ones that have not ended yet
};

}  // namespace adnet::ui
