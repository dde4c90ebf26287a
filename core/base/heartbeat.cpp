// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/heartbeat.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <tuple>
#include <unistd.h>

namespace adnet {
namespace {

using namespace std::chrono_literals;
constexpr auto kBeat = 30s;
constexpr auto kDead = 2min;  // four beats: clocks of machines differ a little

void touch(int descriptor) {
  std::ignore = ::futimens(descriptor, nullptr);  // who cannot, keeps nobody out
}

bool isFresh(const std::filesystem::path& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) return false;
  const auto touched = std::chrono::system_clock::from_time_t(status.st_mtime);
  const auto age = std::chrono::system_clock::now() - touched;
  return age < kDead && age > -kDead;
}

}  // namespace

Heartbeat::Heartbeat(int descriptor) {
  touch(descriptor);
  try {
    thread_ =
        std::jthread([this, descriptor](const std::stop_token& stop) { beat(stop, descriptor); });
  } catch (const std::system_error&) {
  }
}

void Heartbeat::beat(const std::stop_token& stop, int descriptor) {
  std::unique_lock lock(mutex_);
  while (!ended_.wait_for(lock, stop, kBeat, [] { return false; }) && !stop.stop_requested())
    touch(descriptor);
}

LockState lockStateOf(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return LockState::Free;
  LockState state = LockState::Free;
  if (::flock(descriptor, LOCK_SH | LOCK_NB) != 0)
    state = errno == EWOULDBLOCK ? LockState::Held : LockState::Unknown;
  ::close(descriptor);  // gives back what was just taken
  return state;
}

bool worksOn(const Owner& owner, const std::filesystem::path& path, LockState state) {
  if (!isOnThisMachine(owner)) return isFresh(path);
  const bool lives = ::kill(owner.process, 0) == 0 || errno == EPERM;
  return state == LockState::Unknown && lives && isFresh(path);
}

bool isHeld(const std::filesystem::path& path, const std::optional<Owner>& owner) {
  const LockState state = lockStateOf(path);
  return state == LockState::Held || (owner && worksOn(*owner, path, state));
}

}  // namespace adnet
