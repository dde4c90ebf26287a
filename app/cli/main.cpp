// adnet, the command line. Ctrl-C asks the command to stop and keep what there is; a second one
// ends it at once.
#include "core/cli/commands.h"
#include "core/engine/quiet_threads.h"

#include <csignal>
#include <iostream>
#include <stop_token>
#include <thread>
#include <unistd.h>

int main(int argc, char** argv) {
  adnet::useQuietThreads(argv);
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // every thread to come inherits it

  std::stop_source stop;
  std::thread([signals, stop]() mutable {
    int received = 0;
    sigwait(&signals, &received);
    stop.request_stop();
    sigwait(&signals, &received);
    _exit(adnet::cli::kInterrupted);
  }).detach();

  return adnet::cli::runCommand({argv + 1, argv + argc},
                                {std::cout, std::cerr, isatty(STDERR_FILENO) != 0},
                                stop.get_token());
}
