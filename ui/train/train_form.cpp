// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/train_form.h"

#include "core/run/backbones.h"
#include "ui/shell/presets.h"
#include "ui/shell/project.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/widgets.h"
#include "ui/train/advanced_options.h"
#include "ui/train/form_fields.h"
#include "ui/train/weights_field.h"
#include "ui/words/run_text.h"

#include <QCoreApplication>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace adnet::ui {

namespace {

QString noteOf(const BackboneInfo& backbone) {
  return QCoreApplication::translate("Backbone", std::string(backbone.note).c_str());
}

QLabel* makeNote(const char* name) {
  QLabel* note = makeLabel({}, TextRole::Subtle);
  note->setObjectName(name);
  note->setWordWrap(true);
  return note;
}

QWidget* withNote(QWidget* field, QLabel* note) {
  auto* both = new QWidget;
  auto* column = new QVBoxLayout(both);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid / 2);
  column->addWidget(field);
  column->addWidget(note);
  both->setFocusProxy(field);
  return both;
}

}  // namespace

TrainForm::TrainForm(Project& project, QWidget* parent)
    : QWidget(parent),
      project_(project),
      method_(new SegmentedControl({textOf(Method::AdNet), textOf(Method::FineTune)})),
      methodNote_(makeNote("methodNote")),
      preset_(makeCombo("preset")),
      backbone_(makeCombo("backbone")),
      backboneNote_(makeNote("backboneNote")),
      widthLabel_(new QLabel(tr("Width"))),
      width_(makeBox("width", 0.05, 4.0, 0.05, 2)),
      weights_(new WeightsField(project)),
      steps_(makeBox("steps", 1, 100'000'000, 50)),
      batch_(makeBox("batch", 2, 4096, 1)),
      evaluateEvery_(makeBox("evaluateEvery", 1, 100'000'000, 10)),
      advanced_(new AdvancedOptions(project)) {
  method_->setObjectName("method");
  QFormLayout* form = makeFormLayout();
  addPresets(*form);
  addNetwork(*form);
  addSchedule(*form);
  alignNames(*form);
  setProperty("role", "plain");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid);
  column->addWidget(method_);
  column->addWidget(methodNote_);
  column->addSpacing(kGrid / 2);
  column->addLayout(form);
  column->addWidget(makeDisclosure(advanced_));
  column->addWidget(advanced_);
  column->addStretch();
  connect(advanced_, &AdvancedOptions::viewsRequested, this, &TrainForm::viewsRequested);
  connect(&project_, &Project::configChanged, this, &TrainForm::readConfig);
  readConfig();
}

void TrainForm::addPresets(QFormLayout& form) {
  for (const Preset& preset : presets())
    preset_->addItem(titleOf(preset));
  preset_->setPlaceholderText(tr("own settings"));
  form.addRow(tr("Preset"), preset_);
  connect(preset_, &QComboBox::activated, this, [this](int index) {
    project_.setConfig(withPreset(presets()[static_cast<std::size_t>(index)], project_.config()));
  });
}

void TrainForm::addNetwork(QFormLayout& form) {
  for (const BackboneInfo& backbone : backbones()) {
    backbone_->addItem(
        QString::fromUtf8(backbone.name.data(), static_cast<qsizetype>(backbone.name.size())));
    backbone_->setItemData(backbone_->count() - 1, noteOf(backbone), Qt::ToolTipRole);
  }
  width_->setToolTip(
      tr("Channels of every layer as a multiple of the usual; must be the same as "
         "that of the weights"));
  form.addRow(tr("Backbone"), withNote(backbone_, backboneNote_));
  form.addRow(widthLabel_, width_);
  form.addRow(tr("Weights"), weights_);
  connect(method_, &SegmentedControl::chosen, this, &TrainForm::writeConfig);
  connect(backbone_, &QComboBox::currentIndexChanged, this, &TrainForm::writeConfig);
  connect(width_, &QDoubleSpinBox::valueChanged, this, &TrainForm::writeConfig);
  connect(weights_, &WeightsField::downloading, this, &TrainForm::downloading);
  connect(weights_, &WeightsField::failed, this, &TrainForm::downloadFailed);
}

void TrainForm::addSchedule(QFormLayout& form) {
  batch_->setToolTip(tr("Images a step; AD-Net shows the network three views of each"));
  evaluateEvery_->setSuffix(tr(" steps"));
  form.addRow(tr("Steps"), steps_);
  form.addRow(tr("Batch"), batch_);
  form.addRow(tr("Evaluate every"), evaluateEvery_);
  for (QSpinBox* box : {steps_, batch_, evaluateEvery_}) {
    connect(box, &QSpinBox::valueChanged, this, &TrainForm::writeConfig);
  }
}

QToolButton* TrainForm::makeDisclosure(QWidget* content) {
  auto* disclosure = new QToolButton;
  disclosure->setObjectName("advanced");
  disclosure->setText(tr("Advanced"));
  disclosure->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  disclosure->setCheckable(true);
  const auto show = [disclosure, content](bool open) {
    disclosure->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    content->setVisible(open);
  };
  connect(disclosure, &QToolButton::toggled, content, show);
  show(false);
  return disclosure;
}

void TrainForm::readConfig() {
  reading_ = true;
  const TrainingConfig& config = project_.config();
  const bool adNet = config.method == Method::AdNet;
  method_->setCurrent(adNet ? 0 : 1);
  methodNote_->setText(
      adNet ? tr("Each image is also seen as a strong and a weak crop, and the features of the two "
                 "are brought together. Three passes a step.")
            : tr("Cross-entropy on the standard view alone: the usual way, to compare with. One "
                 "pass a step."));
  const Preset* preset = presetOf(config);
  preset_->setCurrentIndex(preset ? static_cast<int>(preset - presets().data()) : -1);
  backbone_->setCurrentText(QString::fromStdString(config.backbone));
  const BackboneInfo* backbone = findBackbone(config.backbone);
  const bool hasWidth = backbone && backbone->hasWidth;
  backboneNote_->setText(backbone ? noteOf(*backbone) : QString());
  widthLabel_->setVisible(hasWidth);
  width_->setVisible(hasWidth);
  width_->setValue(config.width);
  steps_->setValue(config.steps);
  batch_->setValue(config.batch);
  evaluateEvery_->setValue(config.evaluateEvery);
  reading_ = false;
}

void TrainForm::writeConfig() {
  if (reading_) return;
  TrainingConfig config = project_.config();
  config.method = method_->current() == 0 ? Method::AdNet : Method::FineTune;
  config.backbone = backbone_->currentText().toStdString();
  const BackboneInfo* backbone = findBackbone(config.backbone);
  config.width = backbone->hasWidth ? width_->value() : 1.0;
  config.steps = steps_->value();
  config.warmup = std::min(config.warmup, config.steps - 1);
  config.batch = batch_->value();
  config.evaluateEvery = evaluateEvery_->value();
  project_.setConfig(config);
}

}  // namespace adnet::ui
