// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/subsample_panel.h"

#include "ui/shell/field_hint.h"
#include "ui/shell/number_field.h"
#include "ui/shell/project.h"
#include "ui/shell/segmented_control.h"
#include "ui/words/split_text.h"

#include <QHBoxLayout>

#include <algorithm>
#include <array>

namespace adnet::ui {

namespace {

constexpr std::array kRatios = {10, 15, 30, 50, 100};  // per cent, as in the paper
constexpr double kSmallestRatio = 0.001;               // per cent, that may be typed
constexpr int kPerClassSegment = static_cast<int>(kRatios.size());

QStringList segmentTexts() {
  QStringList texts;
  for (const int ratio : kRatios)
    texts.append(QString::number(ratio));
  texts.append(SubsamplePanel::tr("Images"));
  return texts;
}

template <class Field>
Field* prepared(Field* field, const char* name) {
  field->setObjectName(name);
  field->setMinimumWidth(80);
  field->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  return field;
}

NumberField* makeShare(const char* name) {
  return prepared(new NumberField(NumberField::Kind::Percent, 0, kLargestShare, 0.01), name);
}

// A control below its name.
QVBoxLayout* named(QLabel* label, const QList<QWidget*>& controls) {
  label->setBuddy(controls.first());
  auto* row = new QHBoxLayout;
  row->setSpacing(kGrid);
  for (QWidget* control : controls)
    row->addWidget(control);
  auto* column = new QVBoxLayout;
  column->setSpacing(kGrid / 2);
  column->addWidget(label);
  column->addLayout(row);
  column->addStretch();
  return column;
}

}  // namespace

SubsamplePanel::SubsamplePanel(Project& project, QWidget* parent)
    : Card({}, parent),
      project_(project),
      keptName_(makeLabel({}, TextRole::Subtle)),
      ratio_(new SegmentedControl(segmentTexts())),
      typedRatio_(
          prepared(new NumberField(NumberField::Kind::Real, kSmallestRatio, kLargestRatio, 1),
                   "typedRatio")),
      perClass_(
          prepared(new NumberField(NumberField::Kind::Whole, 1, kMostPerClass, 1), "perClass")),
      testName_(makeLabel({}, TextRole::Subtle)),
      testFraction_(makeShare("testFraction")),
      validation_(makeShare("validationFraction")),
      seed_(prepared(new SeedField, "seed")) {
  keptName_->setObjectName("keptName");
  ratio_->setObjectName("ratio");
  typedRatio_->setSuffix(tr(" %"));
  typedRatio_->setToolTip(tr("Any other share of each class's training images"));
  perClass_->setToolTip(tr("Images of each class to keep for training"));
  validation_->setToolTip(
      tr("Share of the kept images that are not trained on, but choose the best moment of the "
         "training. The test images then stay untouched until the end."));
  seed_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

  auto* row = new QHBoxLayout;
  row->setSpacing(2 * kGrid);
  row->addLayout(named(keptName_, {ratio_, typedRatio_, perClass_}));
  row->addStretch();
  row->addLayout(named(testName_, {testFraction_}));
  row->addLayout(named(makeLabel(tr("Validation"), TextRole::Subtle), {validation_}));
  row->addLayout(named(makeLabel(tr("Seed"), TextRole::Subtle), {seed_}));
  body()->addLayout(row);

  // Each writes what it stands for, and nothing else.
  connect(ratio_, &SegmentedControl::chosen, this, &SubsamplePanel::choose);
  const auto writes = [this](NumberField* field, auto change) {
    connect(field, &NumberField::edited, this, [this, field, change](double number) {
      project_.edit([&](TrainingConfig& config) { change(config.split, number); });
      tellWhatItGives(*field);
    });
  };
  writes(typedRatio_, [](SplitOptions& split, double number) { split.ratio = number; });
  writes(perClass_,
         [](SplitOptions& split, double number) { split.perClass = static_cast<int>(number); });
  writes(testFraction_, [](SplitOptions& split, double number) { split.testFraction = number; });
  writes(validation_,
         [](SplitOptions& split, double number) { split.validationFraction = number; });
  connect(seed_, &SeedField::edited, this, [this](std::uint64_t seed) {
    project_.edit([&](TrainingConfig& config) { config.seed = seed; });
  });
  connect(&project_, &Project::configChanged, this, &SubsamplePanel::readConfig);
  connect(&project_, &Project::opened, this, &SubsamplePanel::readConfig);
  readConfig();
}

void SubsamplePanel::readConfig() {
  const TrainingConfig& config = project_.config();
  const SplitOptions& split = config.split;
  const bool perClass = split.perClass > 0;
  const auto* const ratio = std::ranges::find(kRatios, split.ratio);
  const int segment = ratio == kRatios.end() ? -1 : static_cast<int>(ratio - kRatios.begin());
  ratio_->setCurrent(perClass ? kPerClassSegment : segment);
  keptName_->setText(perClass ? tr("Keep for training, images of each class")
                              : tr("Keep for training, % of each class"));
  typedRatio_->setVisible(!perClass);
  perClass_->setVisible(perClass);
  typedRatio_->setNumber(split.ratio);
  if (perClass) perClass_->setNumber(split.perClass);
  testFraction_->setNumber(split.testFraction);
  validation_->setNumber(split.validationFraction);
  seed_->setSeed(config.seed);
  seed_->setToolTip(tr("%1: another seed keeps other images; the same seed keeps the same ones.")
                        .arg(config.seed));
  const bool testGiven = project_.dataset() && project_.dataset()->hasTestList;
  testName_->setText(testGiven ? tr("Test: given") : tr("Test images"));
  testFraction_->setEnabled(!testGiven);
  testFraction_->setToolTip(testGiven ? tr("The data set says which images are for testing.")
                                      : tr("Share of each class that is held out for testing"));
}

// Before it is found out by training.
void SubsamplePanel::tellWhatItGives(NumberField& field) {
  if (!project_.dataset()) return;
  const SplitOptions options = project_.config().splitOptions();
  QString text;
  if (&field == perClass_) text = tooManyText(*project_.dataset(), project_.split(), options);
  const bool holdsOut = &field == validation_ || &field == testFraction_
                            ? field.number() > 0
                            : &field == perClass_ && options.validationFraction > 0;
  if (holdsOut && text.isEmpty())
    text = littleLeftText(*project_.dataset(), project_.split(), options);
  if (!text.isEmpty()) FieldHint::tell(field, text);
}

void SubsamplePanel::choose(int segment) {
  project_.edit([&](TrainingConfig& config) {
    const bool perClass = segment == kPerClassSegment;
    config.split.perClass = perClass ? static_cast<int>(perClass_->number()) : 0;
    if (!perClass) config.split.ratio = kRatios[static_cast<std::size_t>(segment)];
  });
}

}  // namespace adnet::ui
