// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/settings.h"

#include "core/base/error.h"
#include "core/run/options_json.h"
#include "ui/shell/paths.h"

#include <QFileInfo>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr auto kTheme = "theme";
constexpr auto kLanguage = "language";
constexpr auto kGeometry = "geometry";
constexpr auto kRecent = "recent";
constexpr auto kConfig = "options";
constexpr auto kPage = "page";
constexpr auto kQueue = "queue";
constexpr auto kPages = "pages/";
constexpr auto kSizes = "sizes/";
constexpr int kLargestSize = 100'000;  // pixels
constexpr const char* kThemeNames[] = {"system", "light", "dark"};

AircraftLabels labelsNamed(const QString& name) {
  for (const auto labels : {AircraftLabels::Family, AircraftLabels::Manufacturer}) {
    if (name == nameOf(labels)) return labels;
  }
  return AircraftLabels::Variant;
}

}  // namespace

Settings::Settings(const QString& file)
    : store_(file.isEmpty() ? QSettings(QSettings::IniFormat, QSettings::UserScope, "adnet-studio",
                                        "adnet-studio")
                                  .fileName()
                            : file,
             QSettings::IniFormat) {}

ThemeChoice Settings::theme() const {
  const auto* const name =
      std::find(std::begin(kThemeNames), std::end(kThemeNames), store_.value(kTheme).toString());
  return name == std::end(kThemeNames) ? ThemeChoice::System
                                       : static_cast<ThemeChoice>(name - kThemeNames);
}

void Settings::setTheme(ThemeChoice choice) {
  store_.setValue(kTheme, kThemeNames[static_cast<int>(choice)]);
}

QString Settings::language() const {
  return store_.value(kLanguage).toString();
}
void Settings::setLanguage(const QString& code) {
  store_.setValue(kLanguage, code);
}

QByteArray Settings::geometry() const {
  return store_.value(kGeometry).toByteArray();
}
void Settings::setGeometry(const QByteArray& geometry) {
  store_.setValue(kGeometry, geometry);
}

QList<DataSource> Settings::recent() const {
  QList<DataSource> sources;
  const QVariantList stored = store_.value(kRecent).toList();
  for (const QVariant& entry : stored) {
    const QStringList texts = entry.toStringList();
    if (texts.size() < 3) continue;
    sources.append(
        {toPath(texts[0]), toPath(texts[1]), toPath(texts[2]), labelsNamed(texts.value(3))});
  }
  return sources;
}

void Settings::addRecent(const DataSource& source) {
  QList<DataSource> sources = recent();
  sources.removeAll(source);
  sources.prepend(source);
  sources.resize(std::min<qsizetype>(sources.size(), kMostRecent));
  QVariantList stored;
  for (const DataSource& entry : sources) {
    stored.append(QStringList{toQString(entry.root), toQString(entry.trainList),
                              toQString(entry.testList), nameOf(entry.labels)});
  }
  store_.setValue(kRecent, stored);
}

std::optional<TrainingConfig> Settings::config() const {
  const QString json = store_.value(kConfig).toString();
  if (json.isEmpty()) return std::nullopt;
  TrainingConfig config;
  try {
    readJson(config, json.toStdString(), toPath(store_.fileName()));
    validateOptions(config);
  } catch (const Error&) {
    return std::nullopt;
  }
  config.data = {};
  return config;
}
void Settings::setConfig(const TrainingConfig& config) {
  TrainingConfig options = config;
  options.data = {};
  store_.setValue(kConfig, QString::fromStdString(toJson(options)));
}

QString Settings::queueFile() const {
  return store_.value(kQueue).toString();
}
void Settings::setQueueFile(const QString& file) {
  store_.setValue(kQueue, file);
}

QString Settings::page() const {
  return store_.value(kPage).toString();
}
void Settings::setPage(const QString& name) {
  store_.setValue(kPage, name);
}

QVariantMap Settings::pageState(const QString& name) const {
  return store_.value(kPages + name).toMap();
}
void Settings::setPageState(const QString& name, const QVariantMap& state) {
  store_.setValue(kPages + name, state);
}

QList<int> Settings::sizes(const QString& key) const {
  QList<int> sizes;
  const QStringList stored = store_.value(kSizes + key).toStringList();
  for (const QString& text : stored) {
    bool isNumber = false;
    sizes.append(text.toInt(&isNumber));
    if (!isNumber || sizes.last() < 0 || sizes.last() > kLargestSize) return {};
  }
  return sizes;
}
void Settings::setSizes(const QString& key, const QList<int>& sizes) {
  QStringList texts;
  for (const int size : sizes)
    texts.append(QString::number(size));
  store_.setValue(kSizes + key, texts);
}

QString Settings::presetFolder() const {
  return QFileInfo(store_.fileName()).absolutePath() + QStringLiteral("/presets");
}

void Settings::reset() {
  store_.clear();
}

}  // namespace adnet::ui
