// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/optimiser_options.h"

#include "ui/shell/config_binding.h"
#include "ui/shell/form_fields.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/widgets.h"
#include "ui/train/readiness.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace adnet::ui {

OptimiserOptions::OptimiserOptions(Project& project, QWidget* parent)
    : QWidget(parent),
      project_(project),
      learningRate_(makeReal("learningRate", 0, 100, 0, 1e-6)),
      automaticRatio_(new QCheckBox(tr("auto"))),
      headRatio_(makeReal("headRatio", 0, 1000, 0.5)),
      schedule_(new SegmentedControl({tr("Steps"), tr("Cosine")})),
      warmup_(makeWhole("warmup", 0, 100'000'000, 10)),
      weightDecay_(makeReal("weightDecay", 0, 100, 0, 1e-5)),
      labelSmoothing_(makeReal("labelSmoothing", 0, 0.99, 0.05)) {
  automaticRatio_->setObjectName("automaticRatio");
  schedule_->setObjectName("schedule");
  headRatio_->setPrefix(tr("× "));
  headRatio_->setToolTip(
      tr("The new last layer learns this many times faster. Automatic: the "
         "fewer images are kept, the faster."));
  schedule_->setToolTip(
      tr("Steps: a tenth after 50, 75, 90 and 95 % of the steps. Cosine: a smooth fall."));
  warmup_->setSuffix(tr(" steps"));
  warmup_->setToolTip(tr("The learning rate rises over these steps first."));
  labelSmoothing_->setToolTip(tr("This share of each label goes to all classes alike."));

  auto* ratioRow = new QHBoxLayout;
  ratioRow->setSpacing(kGrid);
  ratioRow->addWidget(headRatio_, 1);
  ratioRow->addWidget(automaticRatio_);
  QFormLayout* form = makeFormLayout();
  form->setContentsMargins(0, 0, 0, 0);
  form->addRow(tr("Learning rate"), learningRate_);
  form->addRow(tr("Head’s rate"), ratioRow);
  form->addRow(tr("Schedule"), schedule_);
  form->addRow(tr("Warm-up"), warmup_);
  form->addRow(tr("Weight decay"), weightDecay_);
  form->addRow(tr("Smoothing"), labelSmoothing_);
  alignNames(*form);
  setLayout(form);

  bind(
      *learningRate_, project, [](auto& config) -> auto& { return config.learningRate; });
  bind(
      *warmup_, project, [](auto& config) -> auto& { return config.warmup; });
  bind(
      *weightDecay_, project, [](auto& config) -> auto& { return config.weightDecay; });
  bind(
      *labelSmoothing_, project, [](auto& config) -> auto& { return config.labelSmoothing; });
  connect(headRatio_, &NumberField::edited, this, [this](double ratio) {
    project_.edit([&](TrainingConfig& config) { config.headLearningRateRatio = ratio; });
  });
  connect(automaticRatio_, &QCheckBox::toggled, this, &OptimiserOptions::setAutomatic);
  connect(schedule_, &SegmentedControl::chosen, this, [this](int schedule) {
    project_.edit(
        [&](TrainingConfig& config) { config.schedule = static_cast<Schedule>(schedule); });
  });
  connect(&project_, &Project::configChanged, this, &OptimiserOptions::readConfig);
  connect(&project_, &Project::splitChanged, this, &OptimiserOptions::readConfig);
  readConfig();
}

void OptimiserOptions::readConfig() {
  const TrainingConfig& config = project_.config();
  const QSignalBlocker blocker(automaticRatio_);
  automaticRatio_->setChecked(!config.headLearningRateRatio);
  headRatio_->setNumber(headRatio(config, keptPercent(project_)));
  headRatio_->setEnabled(config.headLearningRateRatio.has_value());
  schedule_->setCurrent(static_cast<int>(config.schedule));
  warmup_->setLimits(0, config.steps - 1);
}

void OptimiserOptions::setAutomatic(bool automatic) {
  project_.edit([&](TrainingConfig& config) {
    const double ratio = headRatio(config, keptPercent(project_));
    config.headLearningRateRatio = automatic ? std::nullopt : std::optional(ratio);
  });
}

}  // namespace adnet::ui
