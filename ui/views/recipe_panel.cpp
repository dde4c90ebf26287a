// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/recipe_panel.h"

#include "ui/shell/project.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSpinBox>

#include <cmath>

namespace adnet::ui {

namespace {

// As core's validate() has them.
constexpr int kSmallestView = 32;
constexpr int kLargestView = 1024;
constexpr int kLargestResize = 2048;
constexpr int kPanelWidth = 272;

int toPercent(double share) {
  return static_cast<int>(std::lround(100 * share));
}
double fromPercent(const QSpinBox& box) {
  return box.value() / 100.0;
}

template <class Enum>
void addItem(QComboBox& box, const QString& text, Enum value, const QString& tip) {
  box.addItem(text, static_cast<int>(value));
  box.setItemData(box.count() - 1, tip, Qt::ToolTipRole);
}
template <class Enum>
void choose(QComboBox& box, Enum value) {
  box.setCurrentIndex(box.findData(static_cast<int>(value)));
}

void addRow(QGridLayout& form, const QString& text, QWidget& field) {
  const int row = form.rowCount();
  form.addWidget(new QLabel(text), row, 0);
  form.addWidget(&field, row, 1);
}

}  // namespace

RecipePanel::RecipePanel(Project& project, QWidget* parent)
    : Card(tr("What may be drawn"), parent), project_(project) {
  setFixedWidth(kPanelWidth);
  const QString px = tr(" px");
  const QString share = tr(" %");
  resize_ = makeBox("resize", kSmallestView, kLargestResize, px);
  imageSize_ = makeBox("imageSize", kSmallestView, kLargestView, px);
  centre_ = makeBox("centre", 10, 100, share);
  brightness_ = makeBox("brightness", 0, 100, share);
  contrast_ = makeBox("contrast", 0, 100, share);
  saturation_ = makeBox("saturation", 0, 100, share);
  flip_ = makeBox("flip", 0, 100, share);
  verticalFlip_ = makeBox("verticalFlip", 0, 100, share);
  makePolicy();
  makeAugmentation();
  resize_->setToolTip(tr("The standard view is cut out of the image at this size."));
  imageSize_->setToolTip(tr("Every view is a square of this side: what the network sees."));

  auto* form = new QGridLayout;
  form->setHorizontalSpacing(2 * kGrid);
  form->setVerticalSpacing(kGrid);
  form->setColumnStretch(1, 1);
  addRow(*form, tr("Resize to"), *resize_);
  addRow(*form, tr("View size"), *imageSize_);
  addRow(*form, tr("Centre kept"), *centre_);
  strong_ = addRange(*form, tr("Strong crop %"), "strongLow", "strongHigh");
  weak_ = addRange(*form, tr("Weak crop %"), "weakLow", "weakHigh");
  addRow(*form, tr("Policy"), *policy_);
  addRow(*form, tr("Brightness ±"), *brightness_);
  addRow(*form, tr("Contrast ±"), *contrast_);
  addRow(*form, tr("Saturation ±"), *saturation_);
  addRow(*form, tr("Flip"), *flip_);
  addRow(*form, tr("Flip vertically"), *verticalFlip_);
  addRow(*form, tr("Compare with"), *augmentation_);
  body()->addLayout(form);
  body()->addStretch();
  auto* paper = new QPushButton(tr("Reset to the paper’s"));
  paper->setObjectName("resetRecipe");
  connect(paper, &QPushButton::clicked, this, &RecipePanel::reset);
  body()->addWidget(paper);

  connect(&project_, &Project::configChanged, this, &RecipePanel::readConfig);
  readConfig();
}

QSpinBox* RecipePanel::makeBox(const char* name, int low, int high, const QString& suffix) {
  auto* box = new QSpinBox;
  box->setObjectName(name);
  box->setRange(low, high);
  box->setSuffix(suffix);
  box->setKeyboardTracking(false);
  connect(box, &QSpinBox::valueChanged, this, &RecipePanel::writeConfig);
  return box;
}

void RecipePanel::makePolicy() {
  policy_ = makeChoice("policy");
  addItem(*policy_, tr("Colour jitter"), Policy::Jitter,
          tr("Brightness, contrast and saturation, in random order"));
  addItem(*policy_, tr("AutoAugment"), Policy::AutoAugment,
          tr("Up to two operations of the policy found for ImageNet: for cars and aircraft"));
  addItem(*policy_, tr("None"), Policy::None, tr("The colours stay as they are."));
}

void RecipePanel::makeAugmentation() {
  augmentation_ = makeChoice("augmentation");
  addItem(*augmentation_, tr("None"), Augmentation::None, tr("The method’s own views"));
  addItem(*augmentation_, tr("MoCo v2"), Augmentation::MoCo,
          tr("A crop of random area and shape, strong jitter with hue, grey, blur"));
  addItem(*augmentation_, tr("Asymmetric"), Augmentation::Asymmetric,
          tr("MoCo v2’s, and then two operations of RandAugment"));
  addItem(*augmentation_, tr("Multi-crop"), Augmentation::MultiCrop,
          tr("MoCo v2’s, but half of the crops are small ones"));
  addItem(*augmentation_, tr("ScaleMix"), Augmentation::ScaleMix,
          tr("Two views of MoCo v2’s: a box of one is pasted over the other"));
}

QComboBox* RecipePanel::makeChoice(const char* name) {
  auto* box = new QComboBox;
  box->setObjectName(name);
  connect(box, &QComboBox::currentIndexChanged, this, &RecipePanel::writeConfig);
  return box;
}

RecipePanel::Range RecipePanel::addRange(QGridLayout& form, const QString& text, const char* low,
                                         const char* high) {
  const Range range{makeBox(low, 1, 100, {}), makeBox(high, 1, 100, {})};
  range.low->setToolTip(tr("The crop’s side is at least this share of the image’s, in per cent."));
  range.high->setToolTip(tr("The crop’s side is at most this share of the image’s."));
  auto* both = new QWidget;
  auto* row = new QHBoxLayout(both);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGrid / 2);
  row->addWidget(range.low, 1);
  row->addWidget(makeLabel(QStringLiteral("–"), TextRole::Subtle));
  row->addWidget(range.high, 1);
  addRow(form, text, *both);
  return range;
}

void RecipePanel::readConfig() {
  reading_ = true;
  const ViewRecipe& views = project_.config().views;
  imageSize_->setMaximum(std::min(kLargestView, views.resize));
  resize_->setMinimum(views.imageSize);
  resize_->setValue(views.resize);
  imageSize_->setValue(views.imageSize);
  const bool wholeImage = project_.config().method == Method::FineTune;
  centre_->setValue(wholeImage ? 100 : toPercent(views.centre));
  centre_->setEnabled(!wholeImage);
  centre_->setToolTip(wholeImage ? tr("Plain fine-tuning keeps the whole image.")
                                 : tr("Share of each side, around the centre, that is drawn from"));
  for (const auto& [range, crop] :
       {std::pair(strong_, views.strong), std::pair(weak_, views.weak)}) {
    range.low->setMaximum(toPercent(crop.high));
    range.high->setMinimum(toPercent(crop.low));
    range.low->setValue(toPercent(crop.low));
    range.high->setValue(toPercent(crop.high));
  }
  brightness_->setValue(toPercent(views.brightness));
  contrast_->setValue(toPercent(views.contrast));
  saturation_->setValue(toPercent(views.saturation));
  for (QSpinBox* box : {brightness_, contrast_, saturation_})
    box->setEnabled(views.policy == Policy::Jitter);
  flip_->setValue(toPercent(views.flip));
  verticalFlip_->setValue(toPercent(views.verticalFlip));
  choose(*policy_, views.policy);
  choose(*augmentation_, views.augmentation);
  augmentation_->setToolTip(wholeImage
                                ? tr("Replaces the crop and the colours of the standard view.")
                                : tr("Replaces the crop and the colours of the strong view."));
  for (QSpinBox* box : {strong_.low, strong_.high})
    box->setEnabled(wholeImage || views.augmentation == Augmentation::None);
  reading_ = false;
}

void RecipePanel::writeConfig() {
  if (reading_) return;
  TrainingConfig config = project_.config();
  ViewRecipe& views = config.views;
  views.resize = resize_->value();
  views.imageSize = imageSize_->value();
  if (centre_->isEnabled()) views.centre = fromPercent(*centre_);
  views.strong = {fromPercent(*strong_.low), fromPercent(*strong_.high)};
  views.weak = {fromPercent(*weak_.low), fromPercent(*weak_.high)};
  views.brightness = fromPercent(*brightness_);
  views.contrast = fromPercent(*contrast_);
  views.saturation = fromPercent(*saturation_);
  views.flip = fromPercent(*flip_);
  views.verticalFlip = fromPercent(*verticalFlip_);
  views.policy = static_cast<Policy>(policy_->currentData().toInt());
  views.augmentation = static_cast<Augmentation>(augmentation_->currentData().toInt());
  project_.setConfig(config);
}

void RecipePanel::reset() {
  TrainingConfig config = project_.config();
  config.views = ViewRecipe{};
  project_.setConfig(config);
}

}  // namespace adnet::ui
