// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/distillation_options.h"

#include "ui/shell/config_binding.h"
#include "ui/shell/form_fields.h"
#include "ui/shell/segmented_control.h"

#include <QSignalBlocker>

namespace adnet::ui {

DistillationOptions::DistillationOptions(Project& project, QWidget* parent)
    : QWidget(parent),
      project_(project),
      alpha_(makeReal("alpha", 0, 1e6, 0.05)),
      crops_(new SegmentedControl({tr("Two crops"), tr("One crop")})),
      output_(new SegmentedControl({tr("Features"), tr("Logits")})),
      loss_(makeCombo("distillationLoss")) {
  crops_->setObjectName("crops");
  output_->setObjectName("distilledOutput");
  loss_->addItems({tr("KL divergence"), tr("L1 distance"), tr("L2 distance"), tr("Cross-entropy")});
  alpha_->setToolTip(tr("How much the distillation counts beside the cross-entropy"));
  crops_->setToolTip(
      tr("Two: the strong and the weak crop are brought together. One: the strong crop and the "
         "standard view."));
  output_->setToolTip(tr("What of the network’s outputs is brought together"));

  QFormLayout* form = makeFormLayout();
  form->setContentsMargins(0, 0, 0, 0);
  form->addRow(tr("Alpha"), alpha_);
  form->addRow(tr("Between"), crops_);
  form->addRow(tr("On"), output_);
  form->addRow(tr("Measured by"), loss_);
  alignNames(*form);
  setLayout(form);

  bind(
      *alpha_, project, [](auto& config) -> auto& { return config.distillation.alpha; });
  connect(crops_, &SegmentedControl::chosen, this, [this](int crops) {
    project_.edit(
        [&](TrainingConfig& config) { config.distillation.crops = static_cast<Crops>(crops); });
  });
  connect(output_, &SegmentedControl::chosen, this, [this](int output) {
    project_.edit([&](TrainingConfig& config) {
      config.distillation.output = static_cast<DistilledOutput>(output);
    });
  });
  connect(loss_, &QComboBox::currentIndexChanged, this, [this](int loss) {
    project_.edit([&](TrainingConfig& config) {
      config.distillation.loss = static_cast<DistillationLoss>(loss);
    });
  });
  connect(&project_, &Project::configChanged, this, &DistillationOptions::readConfig);
  readConfig();
}

// The controls list the values in the order of their enumerations.
void DistillationOptions::readConfig() {
  const Distillation& distillation = project_.config().distillation;
  const QSignalBlocker blocker(loss_);
  setEnabled(project_.config().method == Method::AdNet);
  crops_->setCurrent(static_cast<int>(distillation.crops));
  output_->setCurrent(static_cast<int>(distillation.output));
  loss_->setCurrentIndex(static_cast<int>(distillation.loss));
}

}  // namespace adnet::ui
