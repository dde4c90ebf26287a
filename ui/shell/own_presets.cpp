// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/own_presets.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/run/options_json.h"
#include "ui/shell/paths.h"
#include "ui/shell/presets.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kLongestName = 100;
constexpr auto kSuffix = ".json";

QByteArray jsonOf(const TrainingConfig& config) {
  QJsonObject options = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(config))).object();
  for (const char* key : situationKeys())
    options.remove(QLatin1String(key));
  return QJsonDocument(options).toJson();
}

OwnPreset readPreset(const QString& name, const QString& file) {
  OwnPreset preset{name, {}, {}};
  try {
    TrainingConfig config;
    readOptions(config, *readJsonFile(toPath(file)), "");
    keepSituation(config, {});
    validateOptions(config);
    preset.config = config;
  } catch (const Error& error) {
    preset.trouble = QString::fromUtf8(error.what());
  }
  return preset;
}

Error cannotWrite(const QString& file, const QString& why) {
  return Error(ErrorCode::CannotWrite, toPath(file), why.toStdString());
}

}  // namespace

void OwnPresets::setFolder(const QString& folder) {
  folder_ = folder;
  read();
}

const OwnPreset* OwnPresets::find(const QString& name) const {
  const auto found = std::ranges::find(all_, name, &OwnPreset::name);
  return found == all_.end() ? nullptr : &*found;
}

const OwnPreset* OwnPresets::of(const TrainingConfig& config) const {
  const auto found = std::ranges::find_if(all_, [&](const OwnPreset& preset) {
    return preset.trouble.isEmpty() && withPreset(preset, config) == config;
  });
  return found == all_.end() ? nullptr : &*found;
}

void OwnPresets::save(const QString& name, const TrainingConfig& config) {
  if (folder_.isEmpty() || !QDir().mkpath(folder_))
    throw cannotWrite(folder_, "the folder for presets cannot be made.");
  writeFileAtomically(toPath(fileOf(name)), jsonOf(config).toStdString());
  read();
}

void OwnPresets::rename(const QString& from, const QString& to) {
  if (from == to) return;
  std::error_code failed;
  std::filesystem::rename(toPath(fileOf(from)), toPath(fileOf(to)), failed);
  read();
  if (failed) throw Error(ErrorCode::CannotWrite, toPath(fileOf(to)), failed.message());
}

void OwnPresets::remove(const QString& name) {
  QFile file(fileOf(name));
  const bool removed = file.remove();
  read();
  if (!removed) throw cannotWrite(file.fileName(), file.errorString());
}

bool OwnPresets::isName(const QString& name) {
  return !name.isEmpty() && name.size() <= kLongestName && !name.startsWith('.') &&
         name == name.trimmed() &&
         std::ranges::none_of(name, [](QChar c) { return c == '/' || !c.isPrint(); });
}

QString OwnPresets::fileOf(const QString& name) const {
  return folder_ + '/' + name + kSuffix;
}

void OwnPresets::read() {
  all_.clear();
  const QFileInfoList files = QDir(folder_).entryInfoList(
      {QStringLiteral("*") + kSuffix}, QDir::Files, QDir::Name | QDir::LocaleAware);
  if (!folder_.isEmpty()) {
    for (const QFileInfo& file : files) {
      const QString name = file.fileName().chopped(QLatin1String(kSuffix).size());
      if (isName(name)) all_.push_back(readPreset(name, file.filePath()));
    }
  }
  Q_EMIT changed();
}

TrainingConfig withPreset(const OwnPreset& preset, const TrainingConfig& config) {
  TrainingConfig result = preset.config;
  keepSituation(result, config);
  return result;
}

}  // namespace adnet::ui
