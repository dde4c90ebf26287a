// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/presets.h"

#include "core/run/options_json.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>

namespace adnet::ui {

namespace {

constexpr std::array kPresets{
    Preset{"quick-cpu", QT_TRANSLATE_NOOP("Preset", "Quick, for a CPU")},
    Preset{"demo", QT_TRANSLATE_NOOP("Preset", "The demo data set")},
    Preset{"paper-cub", QT_TRANSLATE_NOOP("Preset", "The paper’s: birds")},
    // The experiment on aircraft, paper-aircraft.json, has the same options.
    Preset{"paper-cars", QT_TRANSLATE_NOOP("Preset", "The paper’s: cars, aircraft")},
    Preset{"paper-baseline", QT_TRANSLATE_NOOP("Preset", "The paper’s: baseline")},
};

QByteArray fileOf(const Preset& preset) {
  QFile file(QStringLiteral(":/studio/presets/%1.json").arg(QLatin1String(preset.name)));
  if (!file.open(QIODevice::ReadOnly)) qFatal("the preset %s is missing", preset.name);
  return file.readAll();
}

}  // namespace

std::span<const Preset> presets() {
  return kPresets;
}

const Preset& presetNamed(std::string_view name) {
  return *std::ranges::find(kPresets, name, &Preset::name);
}

QString titleOf(const Preset& preset) {
  return QCoreApplication::translate("Preset", preset.title);
}

TrainingConfig withPreset(const Preset& preset, const TrainingConfig& config) {
  TrainingConfig result;
  readJson(result, fileOf(preset).toStdString(), preset.name);
  keepSituation(result, config);
  if (result.backbone == config.backbone && !config.weights.empty()) {
    result.weights = config.weights;
    result.width = config.width;  // theirs
  }
  return result;
}

bool widthDiffers(const Preset& preset, const TrainingConfig& config) {
  TrainingConfig own;
  readJson(own, fileOf(preset).toStdString(), preset.name);
  return own.width != config.width;
}

void keepSituation(TrainingConfig& result, const TrainingConfig& config) {
  result.data = config.data;
  result.split = config.split;
  result.splitSeed = config.splitSeed;
  result.seed = config.seed;
  result.threads = config.threads;
  result.computeThreads = config.computeThreads;
  result.device = config.device;
  result.checkpointMinutes = config.checkpointMinutes;
  result.out = config.out;
  result.name = config.name;
}

std::span<const char* const> situationKeys() {
  static constexpr const char* kKeys[] = {
      "data",  "train_list",        "test_list",           "labels",     "test_fraction",
      "ratio", "per_class",         "validation_fraction", "split_seed", "test_seed",
      "seed",  "threads",           "compute_threads",     "device",     "out",
      "name",  "checkpoint_minutes"};
  return kKeys;
}

const Preset* presetOf(const TrainingConfig& config) {
  const auto found = std::ranges::find_if(
      kPresets, [&](const Preset& preset) { return withPreset(preset, config) == config; });
  return found == kPresets.end() ? nullptr : &*found;
}

}  // namespace adnet::ui
