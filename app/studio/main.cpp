// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// adnet-studio: the window.
#include "core/base/process.h"
#include "core/engine/quiet_threads.h"
#include "ui/shell/handover.h"
#include "ui/window/main_window.h"
#include "ui/window/screenshot.h"
#include "ui/window/settings.h"
#include "ui/window/single_instance.h"
#include "ui/window/studio_options.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QIcon>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace {

// The exit code; `next` becomes the program to start once all of this one has ended.
int runWindow(int argc, char** argv, QString& next) {
  using namespace adnet::ui;
  adnet::openStandardStreams();
  adnet::useQuietThreads(argv);
  const StudioOptions options = parseStudioOptions(argc, argv);
  QApplication app(argc, argv);
  QApplication::setApplicationName("adnet-studio");
  QApplication::setApplicationDisplayName("AD-Net Studio");
  QApplication::setApplicationVersion(ADNET_VERSION);
  QApplication::setWindowIcon(QIcon(":/studio/adnet-studio.svg"));

  // A picture is always of the same window, and nothing of it is remembered.
  const QTemporaryDir scratch;
  Settings settings(options.screenshot.isEmpty() ? QString() : scratch.filePath("settings.ini"));
  // A picture is taken whoever else is there.
  SingleInstance instance(SingleInstance::nameFor(settings.file()));
  if (options.screenshot.isEmpty() && instance.handOver(options.start)) return 0;
  installLanguage(options.language.value_or(settings.language()));
  Theme::instance().apply(options.theme.value_or(settings.theme()));

  MainWindow window(settings);
  if (options.size.isValid()) {
    window.setWindowState(Qt::WindowNoState);
    window.resize(options.size);
  }
  window.show();
  window.begin(options.start);
  if (const auto process = instance.silent()) window.tellSilent(*process);
  QObject::connect(&instance, &SingleInstance::asked, &window, &MainWindow::takeOver);
  QObject::connect(&window, &MainWindow::restartAsked, &app, [&] {
    if (window.close()) next = QApplication::applicationFilePath();
  });

  // The window's destructor stops a training, and keeps the run.
  const auto handover = std::make_shared<Handover>();
  adnet::handleSignals(
      [handover] { handover->post([] { QApplication::exit(adnet::kEndedBySignal); }); });

  std::optional<Screenshot> screenshot;
  if (!options.screenshot.isEmpty()) {
    screenshot.emplace(window, options.screenshot);
    QObject::connect(&*screenshot, &Screenshot::done, &app,
                     [](bool written) { QApplication::exit(written ? 0 : 1); });
  }
  return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
  QString next;
  const int code = runWindow(argc, argv, next);
  // What was opened and chosen is remembered, so that it needs no arguments.
  if (!next.isEmpty()) QProcess::startDetached(next, {});
  return code;
}
