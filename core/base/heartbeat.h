// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Who holds a file keeps its time fresh, for those to see whom its lock does not reach: some file
// systems carry no lock (flock(2)) to other machines, and some know none.
#pragma once

#include "core/base/owner.h"

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>

namespace adnet {

// Touches the open file now and twice a minute, in a thread of its own, while it lives. Where no
// thread can be made, it is touched once.
class Heartbeat {
 public:
  explicit Heartbeat(int descriptor);
  Heartbeat(const Heartbeat&) = delete;
  Heartbeat& operator=(const Heartbeat&) = delete;

 private:
  void beat(const std::stop_token& stop, int descriptor);

  std::mutex mutex_;
  std::condition_variable_any ended_;
  std::jthread thread_;
};

enum class LockState { Free, Held, Unknown };  // Unknown: the file system knows no locks
LockState lockStateOf(const std::filesystem::path& path);  // Free where there is no file

// Whether `owner` may still work on a file that cannot be seen to be locked from here: it was
// touched within two minutes.
bool worksOn(const Owner& owner, const std::filesystem::path& path, LockState state);
// Whether anybody does, who would have named themselves so.
bool isHeld(const std::filesystem::path& path, const std::optional<Owner>& owner);

}  // namespace adnet
