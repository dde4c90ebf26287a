// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/job.h"

#include "core/base/process.h"

#include <exception>
#include <new>
#include <utility>

namespace adnet::ui {

namespace {

// The thread's edge: every exception ends here.
Job::Function outcomeOf(const Job::Work& work, const Job::Failed& failed,
                        const std::stop_token& stop, const Job::Post& post) {
  const auto fail = [&failed](const Error& error) { return [failed, error] { failed(error); }; };
  try {
    return work(stop, post);
  } catch (const Cancelled&) {
    return [] {};  // never told: whoever cancelled knows
  } catch (const Error& error) {
    return fail(error);
  } catch (const std::bad_alloc&) {
    return fail(Error(ErrorCode::OutOfMemory, {}, "there is not enough memory for this"));
  } catch (const std::exception& error) {
    return fail(Error(ErrorCode::Internal, {}, error.what()));
  }
}

}  // namespace

Job::Post Job::postFor(int number) {
  return [this, number](Function function) {
    handover_.post([this, number, function = std::move(function)] {
      if (number == number_) function();
    });
  };
}

void Job::start(Work work, Failed failed) {
  cancel();
  running_ = true;
  const Post post = postFor(number_);
  const auto thread = threads_.emplace(threads_.end());
  *thread = std::jthread([this, thread, post, work = std::move(work),
                          failed = std::move(failed)](const std::stop_token& stop) {
    giveWay();
    post([this, outcome = outcomeOf(work, failed, stop, post)] {
      running_ = false;
      outcome();
    });
    handover_.post([this, thread] { threads_.erase(thread); });
  });
}

void Job::cancel() {
  ++number_;
  running_ = false;
  for (std::jthread& thread : threads_)
    thread.request_stop();
}

}  // namespace adnet::ui
