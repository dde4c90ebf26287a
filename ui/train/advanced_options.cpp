// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/advanced_options.h"

#include "ui/shell/config_binding.h"
#include "ui/shell/form_fields.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/widgets.h"
#include "ui/train/distillation_options.h"
#include "ui/train/optimiser_options.h"
#include "ui/words/run_text.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>

#include <array>

namespace adnet::ui {

namespace {

constexpr std::array kDevices = {Device::Auto, Device::Cpu, Device::Cuda};

NumberField* makeThreads(const char* name) {
  NumberField* field = makeWhole(name, 0, 1024, 1);
  field->setSpecialValueText(AdvancedOptions::tr("all cores"));
  return field;
}

}  // namespace

AdvancedOptions::AdvancedOptions(Project& project, QWidget* parent)
    : QWidget(parent),
      project_(project),
      views_(makeLabel({}, TextRole::Body)),
      device_(new SegmentedControl({tr("Auto"), tr("CPU"), tr("CUDA")})),
      deviceNote_(makeLabel(tr("There is no CUDA device here."), TextRole::Body)),
      computeThreads_(makeThreads("computeThreads")),
      threads_(makeThreads("threads")),
      name_(new QLineEdit),
      out_(new PathField(PathField::Kind::Folder, tr("A folder for the runs"))) {
  device_->setObjectName("device");
  deviceNote_->setObjectName("deviceNote");
  deviceNote_->setProperty("role", "warning");
  deviceNote_->setWordWrap(true);
  name_->setObjectName("runName");
  out_->edit().setObjectName("runsFolder");
  out_->edit().setPlaceholderText(tr("the default one"));
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

  connectFields();
  connect(&project_, &Project::configChanged, this, &AdvancedOptions::readConfig);
  readConfig();
}

QFormLayout* AdvancedOptions::makeRunForm() {
  QPushButton* changeViews = makeLinkButton(tr("Change"));
  changeViews->setObjectName("changeViews");
  changeViews->setToolTip(tr("Goes to the Views page"));
  views_->setObjectName("viewsText");
  views_->setWordWrap(true);
  // Below the text, which has all of its lines only where nothing stands beside it.
  auto* changeRow = new QHBoxLayout;
  changeRow->addWidget(changeViews);
  changeRow->addStretch();

  QFormLayout* form = makeFormLayout();
  form->setContentsMargins(0, 0, 0, 0);
  form->addRow(tr("Views"), views_);
  form->addRow(QString(), changeRow);
  auto* device = new QVBoxLayout;
  device->setSpacing(kGrid / 2);
  device->addWidget(device_);
  device->addWidget(deviceNote_);
  form->addRow(tr("Device"), device);
  form->addRow(tr("Computing on"), computeThreads_);
  form->addRow(tr("Decoding on"), threads_);
  form->addRow(tr("Run name"), name_);
  form->addRow(tr("Runs folder"), out_);
  alignNames(*form);
  connect(changeViews, &QPushButton::clicked, this, &AdvancedOptions::viewsRequested);
  return form;
}

void AdvancedOptions::connectFields() {
  bind(
      *computeThreads_, project_, [](auto& config) -> auto& { return config.computeThreads; });
  bind(
      *threads_, project_, [](auto& config) -> auto& { return config.threads; });
  connect(device_, &SegmentedControl::chosen, this, [this](int device) {
    project_.edit([&](TrainingConfig& config) {
      config.device = kDevices[static_cast<std::size_t>(device)];
    });
  });
  connect(name_, &QLineEdit::textEdited, this, [this](const QString& name) {
    project_.edit([&](TrainingConfig& config) { config.name = name.toStdString(); });
  });
  const auto takeFolder = [this] {
    project_.edit([&](TrainingConfig& config) { config.out = out_->path(); });
  };
  // A path that is being typed means nothing before it is whole.
  connect(out_, &PathField::changed, this, [this, takeFolder] {
    if (QDir::isAbsolutePath(out_->edit().text())) takeFolder();
  });
  connect(&out_->edit(), &QLineEdit::editingFinished, this, [this, takeFolder] {
    takeFolder();
    readConfig();
  });
}

void AdvancedOptions::offerCuda(std::optional<bool> there) {
  cuda_ = there;
  readConfig();
}

void AdvancedOptions::readConfig() {
  const TrainingConfig& config = project_.config();
  views_->setText(viewsText(config));
  for (std::size_t i = 0; i < kDevices.size(); ++i) {
    if (kDevices[i] == config.device) device_->setCurrent(static_cast<int>(i));
  }
  const bool asksForCuda = config.device == Device::Cuda;
  device_->button(static_cast<int>(kDevices.size()) - 1)
      ->setVisible(asksForCuda || cuda_.value_or(false));
  deviceNote_->setVisible(asksForCuda && cuda_ == false);
  const QString name = QString::fromStdString(config.name);
  if (name_->text() != name) name_->setText(name);
  out_->setPath(config.out);
}

}  // namespace adnet::ui
