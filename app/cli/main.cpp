// adnet, the command line. Ctrl-C asks the command to stop and keep what there is; a second one
// ends it at once.
#include "core/cli/commands.h"
#include "core/engine/quiet_threads.h"

#include <csignal>
#include <iostream>
#include <semaphore.h>
#include <stop_token>
#include <thread>
#include <unistd.h>

namespace {

sem_t signalled;

// A handler rather than a mask: libraries start threads before main(), and a signal that one of
// them takes would end the program.
void onSignal(int) {
  sem_post(&signalled);
}

void waitForSignal() {
  while (sem_wait(&signalled) != 0) {
  }
}

}  // namespace

int main(int argc, char** argv) {
  adnet::useQuietThreads(argv);
  sem_init(&signalled, 0, 0);
  struct sigaction action {};
  action.sa_handler = onSignal;
  action.sa_flags = SA_RESTART;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);

  std::stop_source stop;
  std::thread([stop]() mutable {
    waitForSignal();
    stop.request_stop();
    waitForSignal();
    _exit(adnet::cli::kInterrupted);
  }).detach();

  return adnet::cli::runCommand({argv + 1, argv + argc},
                                {std::cout, std::cerr, isatty(STDERR_FILENO) != 0},
                                stop.get_token());
}
