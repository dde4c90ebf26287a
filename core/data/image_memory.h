// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How much memory decoded images may take: half of what there is, as it is now, for all stores of a
// program together. When others need memory, it is given back.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>

namespace adnet {

class ImageMemory {
 public:
  using Available = std::function<std::uint64_t()>;  // bytes that may still be taken

  // The most that images may take in all, where they hold `kept` bytes and `available` more may be
  // taken: half of both.
  static std::uint64_t limit(std::uint64_t available, std::uint64_t kept);

  // What every ImageStore takes from unless told otherwise.
  static ImageMemory& ofProgram();
  // A library with a copy of this code takes from the program's, too. Before its first store.
  static void share(ImageMemory& programs);

  // `measured` anew when so much time has passed: asking the system costs some 0.1 ms.
  explicit ImageMemory(Available available,
                       std::chrono::milliseconds measured = std::chrono::milliseconds(100));

  // All from any thread.
  bool take(std::uint64_t bytes);      // false: there is no room for so much
  void giveBack(std::uint64_t bytes);  // of what was taken
  std::uint64_t excess();              // what is kept beyond the limit of now
  std::uint64_t kept() const { return kept_; }

 private:
  void measure();

  Available available_;
  std::chrono::milliseconds every_;
  std::mutex mutex_;
  std::chrono::steady_clock::time_point next_{};
  std::uint64_t limit_ = 0;
  std::atomic<std::uint64_t> kept_ = 0;  // changes under the mutex alone
};

}  // namespace adnet
