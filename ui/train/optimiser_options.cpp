// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/optimiser_options.h"

#include "ui/shell/project.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/widgets.h"
#include "ui/train/form_fields.h"
#include "ui/train/readiness.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace adnet::ui {

OptimiserOptions::OptimiserOptions(Project& project, QWidget* parent)
    : QWidget(parent),
      project_(project),
      learningRate_(makeBox("learningRate", 0.0, 100.0, 0.005, 5)),
      automaticRatio_(new QCheckBox(tr("auto"))),
      headRatio_(makeBox("headRatio", 0.0, 1000.0, 0.5, 2)),
      schedule_(new SegmentedControl({tr("Steps"), tr("Cosine")})),
      warmup_(makeBox("warmup", 0, 100'000'000, 10)),
      weightDecay_(makeBox("weightDecay", 0.0, 100.0, 0.0001, 6)),
      labelSmoothing_(makeBox("labelSmoothing", 0.0, 0.99, 0.05, 3)) {
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

  for (QDoubleSpinBox* box : {learningRate_, headRatio_, weightDecay_, labelSmoothing_}) {
    connect(box, &QDoubleSpinBox::valueChanged, this, &OptimiserOptions::writeConfig);
  }
  connect(warmup_, &QSpinBox::valueChanged, this, &OptimiserOptions::writeConfig);
  connect(automaticRatio_, &QCheckBox::toggled, this, &OptimiserOptions::writeConfig);
  connect(schedule_, &SegmentedControl::chosen, this, &OptimiserOptions::writeConfig);
  connect(&project_, &Project::configChanged, this, &OptimiserOptions::readConfig);
  connect(&project_, &Project::splitChanged, this, &OptimiserOptions::readConfig);
  readConfig();
}

void OptimiserOptions::readConfig() {
  reading_ = true;
  const TrainingConfig& config = project_.config();
  learningRate_->setValue(config.learningRate);
  automaticRatio_->setChecked(!config.headLearningRateRatio);
  headRatio_->setValue(headRatio(config, keptPercent(project_)));
  headRatio_->setEnabled(config.headLearningRateRatio.has_value());
  schedule_->setCurrent(static_cast<int>(config.schedule));
  warmup_->setMaximum(config.steps - 1);
  warmup_->setValue(config.warmup);
  weightDecay_->setValue(config.weightDecay);
  labelSmoothing_->setValue(config.labelSmoothing);
  reading_ = false;
}

void OptimiserOptions::writeConfig() {
  if (reading_) return;
  TrainingConfig config = project_.config();
  config.learningRate = learningRate_->value();
  config.headLearningRateRatio.reset();
  if (!automaticRatio_->isChecked()) config.headLearningRateRatio = headRatio_->value();
  config.schedule = static_cast<Schedule>(schedule_->current());
  config.warmup = warmup_->value();
  config.weightDecay = weightDecay_->value();
  config.labelSmoothing = labelSmoothing_->value();
  project_.setConfig(config);
}

}  // namespace adnet::ui
