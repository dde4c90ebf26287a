// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/studio_options.h"

#include "ui/window/pages.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <cstdio>
#include <cstdlib>

namespace adnet::ui {

namespace {

// "data, views, train or evaluate"
QString alternatives(QStringList names) {
  const QString last = names.takeLast();
  return names.join(", ") + " or " + last;
}

[[noreturn]] void failUsage(const QString& message) {
  std::fprintf(stderr, "adnet-studio: %s\nTry \"adnet-studio --help\".\n", qPrintable(message));
  std::exit(2);
}

// What was given for the option, which is one of `names`.
QString choose(const QCommandLineParser& parser, const QString& option, const QStringList& names) {
  QString text = parser.value(option);
  if (names.contains(text)) return text;
  failUsage(QStringLiteral("--%1 is %2").arg(option, alternatives(names)));
}

QSize parseSize(const QString& text) {
  static const QRegularExpression form("^(\\d{2,5})x(\\d{2,5})$");
  const QRegularExpressionMatch match = form.match(text);
  if (!match.hasMatch()) failUsage("--size is written as 1280x800");
  return {match.captured(1).toInt(), match.captured(2).toInt()};
}

QString absolute(const QString& path) {
  return path.isEmpty() ? path : QDir::cleanPath(QDir(path).absolutePath());
}

}  // namespace

StudioOptions parseStudioOptions(int argc, char** argv) {
  const QCoreApplication core(argc, argv);
  QCoreApplication::setApplicationName("adnet-studio");
  QCoreApplication::setApplicationVersion(ADNET_VERSION);

  QCommandLineParser parser;
  parser.setApplicationDescription(
      "Trains fine-grained image classifiers from a handful of images.");
  parser.addPositionalArgument(
      "FOLDER", "Images, one subfolder a class, or the folder of a run; else the last one.",
      "[FOLDER]");
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addOptions({
      {"config", "Start from the options in FILE: a preset, or a run.json.", "FILE"},
      {"screenshot", "Write a picture of the window to FILE (PNG) when all is loaded, and quit.",
       "FILE"},
      {"page", "Show " + alternatives(pageNames()) + " first.", "NAME"},
      {"size", "The window's size, e.g. 1280x800.", "WxH"},
      {"theme", "light or dark, this time.", "NAME"},
      {"language", "en or zh_CN, this time.", "CODE"},
  });
  if (!parser.parse(QCoreApplication::arguments())) failUsage(parser.errorText());
  if (parser.isSet("help")) parser.showHelp();
  if (parser.isSet("version")) parser.showVersion();
  const QStringList folders = parser.positionalArguments();
  if (folders.size() > 1) failUsage("only one folder can be opened");

  StudioOptions options;
  options.start = {absolute(folders.value(0)), absolute(parser.value("config"))};
  if (parser.isSet("page")) options.start.page = choose(parser, "page", pageNames());
  options.screenshot = parser.value("screenshot");
  if (parser.isSet("size")) options.size = parseSize(parser.value("size"));
  if (parser.isSet("theme")) {
    options.theme = choose(parser, "theme", {"light", "dark"}) == "dark" ? ThemeChoice::Dark
                                                                         : ThemeChoice::Light;
  }
  if (parser.isSet("language")) {
    options.language = choose(parser, "language", {"en", "zh_CN"});
  }
  return options;
}

}  // namespace adnet::ui
