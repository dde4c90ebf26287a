// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/settings.h"

#include "ui/shell/paths.h"

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr auto kTheme = "theme";
constexpr auto kLanguage = "language";
constexpr auto kGeometry = "geometry";
constexpr auto kRecent = "recent";
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

}  // namespace adnet::ui
