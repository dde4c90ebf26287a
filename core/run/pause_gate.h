// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Lets a running job be held between two steps.
#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace adnet {

class PauseGate {
 public:
  void pause();
  void resume();
  bool paused() const;
  // Blocks while paused; returns at once when `stop` is requested.
  void wait(const std::stop_token& stop);

 private:
  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  bool paused_ = false;
};

}  // namespace adnet
