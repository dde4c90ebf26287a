// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the window keeps a person waiting while a training takes every core: an event is posted
// every 10 ms, and the time until it is handled is noted, while pages are turned, classes and runs
// chosen, views drawn, matrices clicked and settings compared. Prints the distribution, and what
// was done before the longest waits. Where RUNS are asked for, so many runs of 40,000 steps and 200
// classes lie in the folder of runs.
//   bench_window IMAGES [SECONDS [RUNS]]
#include "ui/charts/confusion_view.h"
#include "ui/shell/number_field.h"
#include "ui/window/main_window.h"
#include "ui/window/pages.h"
#include "ui/window/settings.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <functional>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

#include "long_runs.h"

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
class Heartbeat : public QObject {
 public:
  Heartbeat()
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

// What a person does, one thing at a time.
class Person {
 public:
  Person(MainWindow& window, Heartbeat& heartbeat) : window_(window), heartbeat_(heartbeat) {}

  void doSomething() {
    using Deed = void (Person::*)();
    constexpr Deed kDeeds[] = {&Person::turnPage,  &Person::chooseRow, &Person::pressButton,
                               &Person::stroll,    &Person::scroll,    &Person::clickMatrix,
                               &Person::chooseRow, &Person::stroll,    &Person::pressKey};
    (this->*kDeeds[below(std::size(kDeeds))])();
  }

 private:
  std::size_t below(std::size_t end) { return random_() % end; }

  void say(const QString& what) { heartbeat_.doing = window_.page() + ": " + what; }

  template <class T>
  T* any() {
    QList<T*> visible;
    for (T* widget : window_.findChildren<T*>()) {
      if (widget->isVisible() && widget->isEnabled()) visible.append(widget);
    }
    return visible.isEmpty() ? nullptr : visible[static_cast<qsizetype>(below(visible.size()))];
  }

  QPoint inside(const QWidget& widget) {
    return {static_cast<int>(below(static_cast<std::size_t>(std::max(1, widget.width())))),
            static_cast<int>(below(static_cast<std::size_t>(std::max(1, widget.height()))))};
  }

  void turnPage() {
    const auto names = pageNames();
    window_.showPage(names[static_cast<qsizetype>(below(names.size()))]);
    say("turned to");
  }

  void chooseRow() {
    auto* view = any<QAbstractItemView>();
    if (!view || !view->model() || view->model()->rowCount() == 0) return;
    say("row of " + view->objectName());
    const auto row = static_cast<int>(below(static_cast<std::size_t>(view->model()->rowCount())));
    view->setCurrentIndex(view->model()->index(row, 0));
  }

  // Only those that draw or show something.
  void pressButton() {
    for (const char* name : {"drawAgain", "nextImage"}) {
      auto* button = window_.findChild<QAbstractButton*>(name);
      if (!button || !button->isVisible()) continue;
      say(name);
      button->click();
    }
  }

  void stroll() {
    QWidget* widget = any<QWidget>();
    if (!widget || widget->isWindow()) return;
    say("pointed at a " + QString(widget->metaObject()->className()));
    QTest::mouseMove(widget, inside(*widget));
  }

  void scroll() {
    auto* area = any<QAbstractScrollArea>();
    if (!area) return;
    say("scrolled " + area->objectName());
    QWidget* viewport = area->viewport();
    const QPointF where = inside(*viewport);
    QWheelEvent wheel(where, viewport->mapToGlobal(where), {}, {0, below(2) == 0 ? -240 : 240},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(viewport, &wheel);
  }

  void clickMatrix() {
    auto* matrix = any<ConfusionView>();
    if (!matrix) return;
    say("clicked the matrix");
    QTest::mouseClick(matrix, Qt::LeftButton, {}, inside(*matrix));
  }

  // Tabs, baseline, pins and shown rows of Compare; elsewhere, keys that walk through what has the
  // focus.
  void pressKey() {
    constexpr Qt::Key kComparing[] = {Qt::Key_1, Qt::Key_2, Qt::Key_3,     Qt::Key_4, Qt::Key_5,
                                      Qt::Key_6, Qt::Key_B, Qt::Key_Space, Qt::Key_P};
    constexpr Qt::Key kWalking[] = {Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_End};
    QWidget* widget = any<QAbstractItemView>();
    if (!widget) return;
    widget->setFocus();
    const bool compares = window_.page() == "compare" && below(4) != 0;
    const Qt::Key key =
        compares ? kComparing[below(std::size(kComparing))] : kWalking[below(std::size(kWalking))];
    say("pressed " + QKeySequence(key).toString());
    QTest::keyClick(widget, key);
  }

  MainWindow& window_;
  Heartbeat& heartbeat_;
  std::mt19937 random_{7};
};

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
  Heartbeat heartbeat;
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

  Person person(window, heartbeat);
  heartbeat.counts = true;
  QElapsedTimer time;
  time.start();
  while (time.elapsed() < 1000LL * seconds) {
    person.doSomething();
    QTest::qWait(150);
  }
  heartbeat.counts = false;
  window.training().stop();
  wait([&] { return !window.training().isBusy(); });
  print(heartbeat.waits());
  return 0;
}
