// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/process.h"

#include <csignal>
#include <fcntl.h>
#include <latch>
#include <semaphore.h>
#include <string>
#include <sys/mman.h>
#include <sys/resource.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace adnet {
namespace {

sem_t signalled;
volatile std::sig_atomic_t interrupted = 0;

// A handler rather than a mask: libraries start threads before main(), and a signal that one of
// them takes would end the program. Only Ctrl-C counts: a terminal that closes and a batch system
// may well send their signals twice.
void onSignal(int signal) {
  if (signal == SIGINT) {
    if (interrupted != 0) _exit(kEndedBySignal);
    interrupted = 1;
  }
  sem_post(&signalled);
}

void handle(int signal, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigaction(signal, &action, nullptr);
}

bool isIgnored(int signal) {
  struct sigaction action {};
  return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

void openStandardStreams() {
  int descriptor = 0;
  do {
    descriptor = ::open("/dev/null", O_RDWR);  // the lowest number that is free
  } while (descriptor >= 0 && descriptor <= STDERR_FILENO);
  if (descriptor >= 0) ::close(descriptor);
}

void handleSignals(std::function<void()> stop) {
  sem_init(&signalled, 0, 0);
  try {
    std::thread([stop = std::move(stop)] {
      while (sem_wait(&signalled) != 0) {
      }
      stop();
    }).detach();
  } catch (const std::system_error&) {
    return;  // a signal then ends the program
  }
  for (const int signal : {SIGINT, SIGTERM, SIGXCPU, SIGUSR1, SIGUSR2})
    handle(signal, onSignal);
  if (!isIgnored(SIGHUP)) handle(SIGHUP, onSignal);
  for (const int signal : {SIGPIPE, SIGXFSZ})
    handle(signal, SIG_IGN);
}

void giveWay() {
#ifdef __linux__
  constexpr int kNice = 10;               // a tenth of what the others get
  ::setpriority(PRIO_PROCESS, 0, kNice);  // Linux: of this thread
#endif
}

void requireAddressSpace(std::uint64_t bytes) {
  void* const room = ::mmap(nullptr, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (room == MAP_FAILED) {
    throw Error(ErrorCode::OutOfMemory, {},
                "the address space is too small: " + std::to_string(bytes >> 20) +
                    " MiB more are needed. Raise its limit (ulimit -v), or use fewer threads "
                    "(--threads, --compute-threads).");
  }
  ::munmap(room, bytes);
}

void requireThreads(int count) {
  std::latch end(1);
  std::vector<std::jthread> threads;
  bool failed = false;
  try {
    for (int i = 0; i < count; ++i)
      threads.emplace_back([&end] { end.wait(); });
  } catch (const std::system_error&) {
    failed = true;
  }
  end.count_down();
  if (failed) throw outOfThreads();
}

Error outOfThreads() {
  return {ErrorCode::OutOfMemory,
          {},
          "no more threads can be made. Raise their limit (ulimit -u, or that of the group), or "
          "use fewer (--threads, --compute-threads)."};
}

}  // namespace adnet
