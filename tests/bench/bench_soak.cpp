// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether the program grows: the window is used at random while run after run is trained, stopped,
// resumed, evaluated and opened, data sets are opened in turn, and the window itself is closed and
// opened again; the newest runs alone are kept. Prints each minute what memory it holds: all of it,
// and what is allocated of it. Fails where the last quarter's lowest is more than a tenth above
// that of the quarter before, or above what it was once everything had been done.
//   bench_soak IMAGES [MINUTES]
#include "core/engine/engine.h"
#include "ui/shell/paths.h"
#include "ui/window/settings.h"

#include <QElapsedTimer>
#include <QPushButton>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <malloc.h>
#include <memory>
#include <string>
#include <vector>

#include "random_person.h"

using namespace adnet;
using namespace adnet::ui;
namespace fs = std::filesystem;

namespace {

constexpr double kMebibyte = 1 << 20;
constexpr std::size_t kRunsKept = 6;
constexpr int kRoundsOfAWindow = 12;

double heldMebibytes() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    double kilobytes = 0;
    if (word == "VmRSS:" && status >> kilobytes) return kilobytes / 1024;
  }
  return 0;
}

double allocatedMebibytes() {
  const struct mallinfo2 info = ::mallinfo2();
  return static_cast<double>(info.uordblks + info.hblkhd) / kMebibyte;
}

void wait(const std::function<bool()>& ready) {
  while (!ready())
    QTest::qWait(20);
}

std::vector<fs::path> runsIn(const fs::path& folder) {
  std::vector<fs::path> runs;
  if (fs::exists(folder)) {
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (fs::exists(entry.path() / "run.json")) runs.push_back(entry.path());
    }
  }
  std::ranges::sort(runs);  // by time
  return runs;
}

class Soak {
 public:
  Soak(const QString& images, int minutes) : images_(images), minutes_(minutes) {
    time_.start();
    fs::create_directories(folder("other"));
    fs::copy(toPath(images), folder("other"), fs::copy_options::recursive);
  }

  void run() {
    std::printf("minute rounds  held MiB  allocated MiB\n");
    for (int round = 0; time_.elapsed() < 60'000LL * minutes_; ++round) {
      if (round % kRoundsOfAWindow == 0) openWindow();
      window_->openPath(round % 2 == 0 ? images_ : toQString(folder("other")));
      wait([&] { return window_->project().dataset() && window_->isSettled(); });
      train(round);
      openRuns();
      note(round + 1);
    }
    window_.reset();
  }

  // The lowest of each quarter, which what is only passing does not move.
  bool grew() const {
    const std::size_t quarter = held_.size() / 4;
    if (quarter == 0) return false;
    const auto lowest = [&](std::size_t i) {
      const auto begin = held_.begin() + static_cast<std::ptrdiff_t>(i * quarter);
      return *std::min_element(begin, begin + static_cast<std::ptrdiff_t>(quarter));
    };
    std::printf("lowest of each quarter: %.0f %.0f %.0f %.0f MiB\n", lowest(0), lowest(1),
                lowest(2), lowest(3));
    return lowest(3) > 1.1 * lowest(2) || lowest(3) > 1.1 * lowest(1);
  }

 private:
  fs::path folder(const char* name) const { return toPath(scratch_.filePath(name)); }

  void openWindow() {
    window_.reset();
    settings_ = std::make_unique<Settings>(scratch_.filePath("settings.ini"));
    window_ = std::make_unique<MainWindow>(*settings_);
    window_->resize(1280, 800);
    window_->show();
    person_ = std::make_unique<RandomPerson>(*window_, [](const QString&) {});
  }

  TrainingConfig config(int round) {
    TrainingConfig config = window_->project().config();
    config.backbone = "small_cnn";
    config.width = 0.5;
    config.views.resize = 72;
    config.views.imageSize = 64;
    config.batch = 8;
    config.steps = 30;
    config.evaluateEvery = 10;
    config.split.validationFraction = round % 2 == 0 ? 0 : 0.3;
    config.method = round % 3 == 0 ? Method::FineTune : Method::AdNet;
    config.out = folder("runs");
    return config;
  }

  // Every third run is stopped, and goes on.
  void train(int round) {
    TrainingController& training = window_->training();
    window_->project().setConfig(config(round));
    training.start(window_->project().config());
    bool trains = false;
    const auto connection = QObject::connect(&training, &TrainingController::stepped, &training,
                                             [&trains] { trains = true; });
    if (round % 3 == 0) {
      wait([&] { return trains || !training.isBusy(); });
      training.stop();
    }
    useWhileBusy();
    QObject::disconnect(connection);
    const auto runs = runsIn(folder("runs"));
    if (runs.empty()) return;
    if (round % 3 == 0) {
      training.goOn({runs.back(), std::nullopt});
      useWhileBusy();
    }
    TrainingObserver deaf;
    loadEngine().evaluate({runs.back(), SetName::Test, Device::Cpu, {}}, deaf, {});
  }

  void useWhileBusy() {
    while (window_->training().isBusy()) {
      person_->doSomething();
      QTest::qWait(50);
    }
  }

  void openRuns() {
    auto runs = runsIn(folder("runs"));
    while (runs.size() > kRunsKept) {
      fs::remove_all(runs.front());
      runs.erase(runs.begin());
    }
    for (const fs::path& run : runs) {
      window_->openPath(toQString(run));
      wait([&] { return window_->isSettled(); });
    }
    for (const char* page : {"data", "views", "train", "evaluate", "compare"}) {
      window_->showPage(page);
      wait([&] { return window_->isSettled(); });
      for (int i = 0; i < 5; ++i)
        person_->doSomething();
    }
  }

  void note(int rounds) {
    const auto minute = static_cast<std::size_t>(time_.elapsed() / 60'000);
    if (minute < held_.size()) return;
    held_.push_back(heldMebibytes());
    std::printf("%6zu %6d  %8.0f  %13.0f\n", minute, rounds, held_.back(), allocatedMebibytes());
    std::fflush(stdout);
  }

  QString images_;
  int minutes_;
  QTemporaryDir scratch_;
  QElapsedTimer time_;
  std::unique_ptr<Settings> settings_;
  std::unique_ptr<MainWindow> window_;
  std::unique_ptr<RandomPerson> person_;
  std::vector<double> held_;  // each minute
};

}  // namespace

int main(int argc, char** argv) {
  const QApplication app(argc, argv);
  if (argc < 2) {
    std::fprintf(stderr, "bench_soak IMAGES [MINUTES]\n");
    return 2;
  }
  Theme::instance().apply(ThemeChoice::Light);
  Soak soak(argv[1], argc > 2 ? std::atoi(argv[2]) : 60);
  soak.run();
  return soak.grew() ? 1 : 0;
}
