// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/advanced_options.h"

#include "ui/shell/project.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/widgets.h"
#include "ui/train/distillation_options.h"
#include "ui/train/form_fields.h"
#include "ui/train/optimiser_options.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <array>

namespace adnet::ui {

namespace {

constexpr std::array kDevices = {Device::Auto, Device::Cpu, Device::Cuda};

QSpinBox* makeThreadBox(const char* name) {
  QSpinBox* box = makeBox(name, 0, 1024, 1);
  box->setSpecialValueText(AdvancedOptions::tr("all cores"));
  return box;
}

}  // namespace

AdvancedOptions::AdvancedOptions(Project& project, QWidget* parent)
    : QWidget(parent),
      project_(project),
      views_(makeLabel({}, TextRole::Body)),
      device_(new SegmentedControl({tr("Auto"), tr("CPU"), tr("CUDA")})),
      computeThreads_(makeThreadBox("computeThreads")),
      threads_(makeThreadBox("threads")),
      name_(new QLineEdit),
      out_(new PathField(PathField::Kind::Folder, tr("A folder for the runs"))) {
  device_->setObjectName("device");
  name_->setObjectName("runName");
  name_->setPlaceholderText(tr("from method and backbone"));
  threads_->setToolTip(tr("That decode and draw images; their number changes no result."));
  computeThreads_->setToolTip(tr("Of the network's arithmetic"));

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid);
  column->addWidget(makeLabel(tr("Learning"), TextRole::Heading));
  column->addWidget(new OptimiserOptions(project));
  column->addSpacing(kGrid);
  column->addWidget(makeLabel(tr("Distillation"), TextRole::Heading));
  column->addWidget(new DistillationOptions(project));
  column->addSpacing(kGrid);
  column->addWidget(makeLabel(tr("Run"), TextRole::Heading));
  column->addLayout(makeRunForm());

  for (QSpinBox* box : {computeThreads_, threads_}) {
    connect(box, &QSpinBox::valueChanged, this, &AdvancedOptions::writeConfig);
  }
  connect(device_, &SegmentedControl::chosen, this, &AdvancedOptions::writeConfig);
  connect(name_, &QLineEdit::textEdited, this, &AdvancedOptions::writeConfig);
  connect(out_, &PathField::changed, this, &AdvancedOptions::writeConfig);
  connect(&project_, &Project::configChanged, this, &AdvancedOptions::readConfig);
  readConfig();
}

QFormLayout* AdvancedOptions::makeRunForm() {
  QPushButton* changeViews = makeLinkButton(tr("Change"));
  changeViews->setObjectName("changeViews");
  changeViews->setToolTip(tr("Goes to the Views page"));
  auto* viewsRow = new QHBoxLayout;
  viewsRow->addWidget(views_, 1);
  viewsRow->addWidget(changeViews);

  QFormLayout* form = makeFormLayout();
  form->setContentsMargins(0, 0, 0, 0);
  form->addRow(tr("Views"), viewsRow);
  form->addRow(tr("Device"), device_);
  form->addRow(tr("Computing on"), computeThreads_);
  form->addRow(tr("Decoding on"), threads_);
  form->addRow(tr("Run name"), name_);
  form->addRow(tr("Runs folder"), out_);
  alignNames(*form);
  connect(changeViews, &QPushButton::clicked, this, &AdvancedOptions::viewsRequested);
  return form;
}

void AdvancedOptions::readConfig() {
  reading_ = true;
  const TrainingConfig& config = project_.config();
  views_->setText(tr("%1 px of %2 px").arg(config.views.imageSize).arg(config.views.resize));
  for (std::size_t i = 0; i < kDevices.size(); ++i) {
    if (kDevices[i] == config.device) device_->setCurrent(static_cast<int>(i));
  }
  computeThreads_->setValue(config.computeThreads);
  threads_->setValue(config.threads);
  const QString name = QString::fromStdString(config.name);
  if (name_->text() != name) name_->setText(name);
  out_->setPath(config.out);
  reading_ = false;
}

void AdvancedOptions::writeConfig() {
  if (reading_) return;
  TrainingConfig config = project_.config();
  config.device = kDevices[static_cast<std::size_t>(device_->current())];
  config.computeThreads = computeThreads_->value();
  config.threads = threads_->value();
  config.name = name_->text().toStdString();
  config.out = out_->path();
  project_.setConfig(config);
}

}  // namespace adnet::ui
