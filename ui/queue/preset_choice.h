// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which presets an experiment compares, the program's and the person's own.
#pragma once

#include "core/sweep/experiment.h"
#include "ui/queue/check_row.h"

namespace adnet::ui {

class OwnPresets;

class PresetChoice : public AxisField {
  Q_OBJECT

 public:
  // `base` says what presets leave as it is; the one that it is as is chosen first.
  PresetChoice(const TrainingConfig& base, const OwnPresets& presets, QWidget* parent = nullptr);

  std::vector<std::string> values() const override { return checks_->values(); }
  QString trouble() const override;
  Axis axis() const;

 private:
  struct Offered {
    std::string value;  // of its check box
    QString name;
    TrainingConfig config;
  };
  std::vector<const Offered*> chosen() const;

  std::vector<Offered> offered_;
  CheckRow* checks_;
};

}  // namespace adnet::ui
