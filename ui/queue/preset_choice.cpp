// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/preset_choice.h"

#include "core/run/options.h"
#include "ui/shell/own_presets.h"
#include "ui/shell/paths.h"
#include "ui/shell/presets.h"
#include "ui/shell/weights_file.h"
#include "ui/shell/widgets.h"

#include <QVBoxLayout>

#include <algorithm>

namespace adnet::ui {

namespace {

// All that a preset decides.
std::vector<OptionText> textsOf(const TrainingConfig& config) {
  std::vector<OptionText> texts;
  for (const Option& option : trainingOptions()) {
    if (std::ranges::count(situationKeys(), option.key) == 0)
      texts.push_back({std::string(option.key), option.write(config)});
  }
  return texts;
}

}  // namespace

PresetChoice::PresetChoice(const TrainingConfig& base, const OwnPresets& presets, QWidget* parent)
    : AxisField(parent) {
  std::vector<CheckRow::Choice> choices;
  const auto offer = [&](const std::string& value, const QString& name,
                         const TrainingConfig& config, const QString& trouble) {
    offered_.push_back({value, name, config});
    choices.push_back({value, name, trouble});
  };
  for (const Preset& preset : ui::presets())
    offer(preset.name, titleOf(preset), withPreset(preset, base), {});
  for (const OwnPreset& own : presets.all())
    offer("own/" + own.name.toStdString(), own.name, withPreset(own, base), own.trouble);
  checks_ = new CheckRow(choices);
  std::vector<std::string> first;
  for (const Offered& one : offered_) {
    if (one.config == base && first.empty()) first.push_back(one.value);
  }
  checks_->setChecked(first);
  auto* note = makeLabel(tr("Each brings its own method, network and learning."), TextRole::Subtle);
  note->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid / 2);
  column->addWidget(checks_);
  column->addWidget(note);
  setFocusProxy(checks_);
  connect(checks_, &CheckRow::changed, this, &PresetChoice::changed);
}

std::vector<const PresetChoice::Offered*> PresetChoice::chosen() const {
  std::vector<const Offered*> chosen;
  const std::vector<std::string> values = checks_->values();
  for (const Offered& one : offered_) {
    if (std::ranges::count(values, one.value) > 0) chosen.push_back(&one);
  }
  return chosen;
}

QString PresetChoice::trouble() const {
  const std::vector<const Offered*> all = chosen();
  for (const Offered* one : all) {
    if (!one->config.weights.empty() && !weightsAreThere(one->config)) {
      return tr("“%1” starts from weights that are not there: %2. The Train page downloads them.")
          .arg(one->name, toQString(one->config.weights.filename()));
    }
    for (const Offered* other : all) {
      if (other == one) break;
      if (other->config == one->config)
        return tr("“%1” and “%2” are the same.").arg(other->name, one->name);
    }
  }
  return checks_->trouble();
}

Axis PresetChoice::axis() const {
  Axis axis;
  for (const Offered* one : chosen())
    axis.values.push_back(textsOf(one->config));
  return axis;
}

}  // namespace adnet::ui
