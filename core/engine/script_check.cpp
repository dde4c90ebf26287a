// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/script_check.h"

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/numbers.h"

#include <array>
#include <csignal>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace adnet {
namespace fs = std::filesystem;
namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* kProgram = "adnet-script-check";
constexpr std::size_t kLongest = 4096;           // bytes of what it may say
constexpr std::chrono::milliseconds kLook{100};  // for a stop

// Beside the engine's library; a test that has this code in itself stands one folder deeper.
fs::path findProgram() {
  Dl_info self{};
  ::dladdr(reinterpret_cast<const void*>(&checkScript), &self);
  const fs::path folder = fs::absolute(self.dli_fname ? self.dli_fname : "").parent_path();
  for (const fs::path& candidate : {folder / kProgram, folder / ".." / kProgram}) {
    if (fs::exists(candidate)) return candidate;
  }
  throw Error(ErrorCode::EngineUnavailable, folder / kProgram,
              "the program that tries TorchScript files is missing. Build or install it again.");
}

// One thread: each takes address space, and two small images need no more.
std::vector<std::string> environment() {
  std::vector<std::string> all = {"OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1"};
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text = *entry;
    if (!text.starts_with("OMP_NUM_THREADS=") && !text.starts_with("OPENBLAS_NUM_THREADS="))
      all.push_back(text);
  }
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts)
    all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

// The program at work. Whatever happens, it does not outlive this.
class Child {
 public:
  explicit Child(std::vector<std::string> words) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail(words[0], errno);
    output_ = ends[0];
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    // A group of its own: Ctrl-C is for the program that asks, which ends it then.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    std::vector<std::string> variables = environment();
    const int error = ::posix_spawn(&pid_, words[0].c_str(), &actions, &attributes,
                                    pointers(words).data(), pointers(variables).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    if (error != 0) {
      ::close(output_);
      fail(words[0], error);
    }
  }
  ~Child() {
    if (pid_ > 0) {
      ::kill(-pid_, SIGKILL);
      wait();
    }
    ::close(output_);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // What it says until it ends; false: it has not ended then. Throws Cancelled.
  bool read(std::string& said, Clock::time_point until, const std::stop_token& stop) const {
    for (;;) {
      if (stop.stop_requested()) throw Cancelled();
      if (Clock::now() >= until) return false;
      pollfd ready{output_, POLLIN, 0};
      if (::poll(&ready, 1, static_cast<int>(kLook.count())) <= 0) continue;
      std::array<char, 512> bytes{};
      const ssize_t count = ::read(output_, bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) return true;
      if (said.size() < kLongest) said.append(bytes.data(), static_cast<std::size_t>(count));
    }
  }
  // How it ended, as waitpid() has it.
  int wait() {
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = 0;
    return status;
  }

 private:
  [[noreturn]] static void fail(const fs::path& program, int error) {
    throw Error(ErrorCode::EngineUnavailable, program,
                std::string("cannot be started: ") + std::strerror(error));
  }

  pid_t pid_ = 0;
  int output_ = -1;
};

[[noreturn]] void refuse(const fs::path& file, const std::string& detail) {
  throw Error(ErrorCode::BadWeights, file, detail);
}

}  // namespace

void checkScript(const fs::path& file, std::int64_t imageSize, const std::stop_token& stop,
                 const ScriptLimits& limits) {
  const std::uint64_t bytes = limits.bytes > 0 ? limits.bytes : availableMemory() / 2;
  Child child({findProgram().string(), fs::absolute(file).string(), formatNumber(imageSize),
               formatNumber(bytes)});
  std::string said;
  if (!child.read(said, Clock::now() + limits.time, stop)) {
    refuse(file, "does not finish within " + formatNumber(limits.time.count() / 1000) +
                     " s when it is tried on two images; refused. A file that was made to do harm "
                     "does so; use none that you do not trust.");
  }
  const int status = child.wait();
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return;
  if (WIFEXITED(status) && !said.empty()) refuse(file, said);
  const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  refuse(file, std::string("crashes the program that tries it (") + strsignal(signal) +
                   "); refused. It is damaged, or was made to do harm: use none that you do not "
                   "trust.");
}

}  // namespace adnet
