// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/train_form.h"

#include "core/run/backbones.h"
#include "ui/shell/config_binding.h"
#include "ui/shell/form_fields.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/widgets.h"
#include "ui/train/advanced_options.h"
#include "ui/train/engine_check.h"
#include "ui/train/preset_field.h"
#include "ui/train/weights_field.h"
#include "ui/words/run_text.h"

#include <QCoreApplication>
#include <QSignalBlocker>
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
      backbone_(makeCombo("backbone")),
      backboneNote_(makeNote("backboneNote")),
      widthLabel_(new QLabel(tr("Width"))),
      width_(makeReal("width", 0.05, 4, 0.05)),
      weights_(new WeightsField(project)),
      steps_(makeWhole("steps", 1, 100'000'000, 50)),
      batch_(makeWhole("batch", 2, 4096, 1)),
      evaluateEvery_(makeWhole("evaluateEvery", 1, 100'000'000, 10)),
      advanced_(new AdvancedOptions(project)) {
  method_->setObjectName("method");
  QFormLayout* form = makeFormLayout();
  auto* preset = new PresetField(project);
  form->addRow(tr("Preset"), preset);
  connect(preset, &PresetField::failed, this, &TrainForm::failed);
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

void TrainForm::tell(const EngineCheck& check) {
  weights_->tell(check);
  advanced_->offerCuda(check.hasCuda());
}

void TrainForm::refreshWeights() {
  weights_->refresh();
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
  bind(
      *width_, project_, [](auto& config) -> auto& { return config.width; });
  connect(method_, &SegmentedControl::chosen, this, [this](int method) {
    project_.edit([&](TrainingConfig& config) { config.method = static_cast<Method>(method); });
  });
  connect(backbone_, &QComboBox::currentIndexChanged, this, &TrainForm::chooseBackbone);
  connect(weights_, &WeightsField::downloading, this, &TrainForm::downloading);
  connect(weights_, &WeightsField::failed, this, &TrainForm::failed);
}

void TrainForm::addSchedule(QFormLayout& form) {
  batch_->setToolTip(tr("Images a step; AD-Net shows the network three views of each"));
  evaluateEvery_->setSuffix(tr(" steps"));
  form.addRow(tr("Steps"), steps_);
  form.addRow(tr("Batch"), batch_);
  form.addRow(tr("Evaluate every"), evaluateEvery_);
  bind(
      *steps_, project_, [](auto& config) -> auto& { return config.steps; });
  bind(
      *batch_, project_, [](auto& config) -> auto& { return config.batch; });
  bind(
      *evaluateEvery_, project_, [](auto& config) -> auto& { return config.evaluateEvery; });
  // A warm-up ends before the last step.
  connect(steps_, &NumberField::edited, this, [this] {
    project_.edit(
        [](TrainingConfig& config) { config.warmup = std::min(config.warmup, config.steps - 1); });
  });
}

QToolButton* TrainForm::makeDisclosure(QWidget* content) {
  auto* disclosure = new QToolButton;
  disclosure->setObjectName("advanced");
  disclosure->setText(tr("Advanced"));
  disclosure->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  disclosure->setCheckable(true);
  const auto show = [this, disclosure, content](bool open) {
    disclosure->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    content->setVisible(open);
    if (open) Q_EMIT advancedShown();
  };
  connect(disclosure, &QToolButton::toggled, content, show);
  show(false);
  return disclosure;
}

void TrainForm::readConfig() {
  const TrainingConfig& config = project_.config();
  const QSignalBlocker blocker(backbone_);
  const bool adNet = config.method == Method::AdNet;
  method_->setCurrent(static_cast<int>(config.method));
  methodNote_->setText(
      adNet ? tr("Each image is also seen as a strong and a weak crop, and the features of the two "
                 "are brought together. Three passes a step.")
            : tr("Cross-entropy on the standard view alone: the usual way, to compare with. One "
                 "pass a step."));
  backbone_->setCurrentText(QString::fromStdString(config.backbone));
  const BackboneInfo* backbone = findBackbone(config.backbone);
  const bool hasWidth = backbone && backbone->hasWidth;
  backboneNote_->setText(backbone ? noteOf(*backbone) : QString());
  widthLabel_->setVisible(hasWidth);
  width_->setVisible(hasWidth);
}

void TrainForm::chooseBackbone(int index) {
  if (index < 0) return;
  const BackboneInfo& backbone = backbones()[static_cast<std::size_t>(index)];
  project_.edit([&](TrainingConfig& config) {
    config.backbone = backbone.name;
    if (!backbone.hasWidth) config.width = 1.0;
  });
}

}  // namespace adnet::ui
