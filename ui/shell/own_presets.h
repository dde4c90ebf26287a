// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Presets that a person saved: NAME.json each, in one folder; --config reads them too. Other files
// in the folder are left alone.
#pragma once

#include "core/run/training_config.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace adnet::ui {

struct OwnPreset {
  QString name;
  TrainingConfig config;  // what of it depends on data, machine or run is left at its default
  QString trouble;        // why it cannot be used; empty: it can
};

class OwnPresets : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  // Made when the first preset is saved. Empty, as it begins: nothing can be saved.
  void setFolder(const QString& folder);
  QString folder() const { return folder_; }

  const std::vector<OwnPreset>& all() const { return all_; }  // by name
  const OwnPreset* find(const QString& name) const;           // null if there is none
  // The one that `config` is as; null where it is as none.
  const OwnPreset* of(const TrainingConfig& config) const;

  // These throw Error: the disk is full, the folder read-only. A preset of that name is replaced.
  void save(const QString& name, const TrainingConfig& config);
  void rename(const QString& from, const QString& to);
  void remove(const QString& name);

  // Names are those of files: not empty, no '/', no dot at the beginning, at most 100 letters.
  static bool isName(const QString& name);

 Q_SIGNALS:
  void changed();

 private:
  QString fileOf(const QString& name) const;
  void read();

  QString folder_;
  std::vector<OwnPreset> all_;
};

// `config` as the preset has it; data, split, seed, machine and the run's folder stay.
TrainingConfig withPreset(const OwnPreset& preset, const TrainingConfig& config);

}  // namespace adnet::ui
