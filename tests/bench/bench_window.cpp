// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the window keeps a person waiting while a training takes every core: an event is posted
// every 10 ms, and the time until it is handled is noted, while pages are turned, classes and runs
// chosen, views drawn, matrices clicked and settings compared. Prints the distribution, and what
// was done before the longest waits. Where RUNS are asked for, so many runs of 40,000 steps and 200
// classes lie in the folder of runs.
//   bench_window IMAGES [SECONDS [RUNS]]
#include "ui/window/main_window.h"
#include "ui/window/settings.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "long_runs.h"
#include "random_person.h"

using namespace adnet;
using namespace adnet::ui;

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

struct Wait {
  double milliseconds;
  QString after;  // what was done last
};

// Posts from a thread of its own, so that a busy event loop cannot hide that it is busy.
class Pulse : public QObject {
 public:
  Pulse()
      : thread_([this](const std::stop_token& stop) {
          while (!stop.stop_requested()) {
            if (!pending_.exchange(true)) {
              QMetaObject::invokeMethod(
                  this, [this, posted = Clock::now()] { note(millisecondsSince(posted)); },
                  Qt::QueuedConnection);
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
          }
        }) {}

  QString doing;
  bool counts = false;  // else not noted
  const std::vector<Wait>& waits() const { return waits_; }

 private:
  void note(double milliseconds) {
    pending_ = false;
    if (counts) waits_.push_back({milliseconds, doing});
  }

  std::vector<Wait> waits_;
  std::atomic<bool> pending_ = false;
  std::jthread thread_;
};

void print(std::vector<Wait> waits) {
  std::ranges::sort(waits, {}, &Wait::milliseconds);
  const auto at = [&](double share) {
    return waits[static_cast<std::size_t>(share * static_cast<double>(waits.size() - 1))]
        .milliseconds;
  };
  std::printf("%zu events: median %.1f ms, 90 %% %.1f ms, 99 %% %.1f ms, longest %.1f ms\n",
              waits.size(), at(0.5), at(0.9), at(0.99), at(1));
  for (const double limit : {5., 10., 20., 50., 100., 200.}) {
    const auto above = std::ranges::count_if(
        waits, [limit](const Wait& wait) { return wait.milliseconds > limit; });
    std::printf("  above %3.0f ms: %5td\n", limit, above);
  }
  for (std::size_t i = waits.size(); i > 0 && waits.size() - i < 12; --i)
    std::printf("  %6.1f ms after: %s\n", waits[i - 1].milliseconds,
                qPrintable(waits[i - 1].after));
}

void wait(const std::function<bool()>& ready) {
  while (!ready())
    QTest::qWait(20);
}

}  // namespace

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  if (argc < 2) {
    std::fprintf(stderr, "bench_window IMAGES [SECONDS [RUNS]]\n");
    return 2;
  }
  const int seconds = argc > 2 ? std::atoi(argv[2]) : 300;
  const QTemporaryDir scratch;
  const std::filesystem::path runs = scratch.filePath("runs").toStdString();
  if (argc > 3) LongRunsWriter({.runs = std::atoi(argv[3])}).write(runs);
  Settings settings(scratch.filePath("settings.ini"));
  Theme::instance().apply(ThemeChoice::Light);
  Pulse pulse;
  MainWindow window(settings);
  window.resize(1280, 800);
  window.show();
  window.openPath(argv[1]);
  wait([&] { return window.project().dataset() && window.isSettled(); });

  TrainingConfig config = window.project().config();
  config.backbone = "resnet18";
  config.batch = 8;
  config.steps = 100'000;
  config.evaluateEvery = 10;
  config.out = runs;
  window.project().setConfig(config);
  window.showPage("train");
  bool trains = false;
  QObject::connect(&window.training(), &TrainingController::evaluated, [&] { trains = true; });
  window.findChild<QPushButton*>("train")->click();
  wait([&] { return trains; });

  RandomPerson person(window, [&](const QString& what) { pulse.doing = what; });
  pulse.counts = true;
  QElapsedTimer time;
  time.start();
  while (time.elapsed() < 1000LL * seconds) {
    person.doSomething();
    QTest::qWait(150);
  }
  pulse.counts = false;
  window.training().stop();
  wait([&] { return !window.training().isBusy(); });
  print(pulse.waits());
  return 0;
}
