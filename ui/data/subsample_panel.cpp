// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/subsample_panel.h"

#include "ui/shell/project.h"
#include "ui/shell/segmented_control.h"
#include "ui/words/number_text.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace adnet::ui {

namespace {

constexpr std::array kRatios = {10, 15, 30, 50, 100};  // per cent, as in the paper
constexpr int kLargestPercent = static_cast<int>(100 * kLargestShare);
constexpr int kPerClassSegment = static_cast<int>(kRatios.size());

QStringList segmentTexts() {
  QStringList texts;
  for (const int ratio : kRatios)
    texts.append(percentText(ratio / 100.0, 0));
  texts.append(SubsamplePanel::tr("Images per class"));
  return texts;
}

QSpinBox* makeSpinBox(const char* name, int low, int high, const QString& suffix = {}) {
  auto* box = new QSpinBox;
  box->setObjectName(name);
  box->setRange(low, high);
  box->setSuffix(suffix);
  box->setKeyboardTracking(false);
  box->setMinimumWidth(88);
  box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  return box;
}

// A control below its name.
QVBoxLayout* named(QLabel* label, const QList<QWidget*>& controls) {
  label->setBuddy(controls.first());
  auto* row = new QHBoxLayout;
  row->setSpacing(kGrid);
  for (QWidget* control : controls)
    row->addWidget(control, 0, Qt::AlignLeft);
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
      ratio_(new SegmentedControl(segmentTexts())),
      perClass_(makeSpinBox("perClass", 1, kMostPerClass)),
      testName_(makeLabel({}, TextRole::Subtle)),
      testFraction_(makeSpinBox("testFraction", 1, kLargestPercent, tr(" %"))),
      validation_(makeSpinBox("validationFraction", 0, kLargestPercent, tr(" %"))),
      seed_(makeSpinBox("seed", 0, std::numeric_limits<int>::max())) {
  ratio_->setObjectName("ratio");
  perClass_->setToolTip(tr("Images of each class to keep for training"));
  validation_->setToolTip(
      tr("Share of the kept images that are not trained on, but choose the best moment of the "
         "training. The test images then stay untouched until the end."));
  seed_->setToolTip(tr("Another seed keeps other images; the same seed keeps the same ones."));

  auto* row = new QHBoxLayout;
  row->setSpacing(2 * kGrid);
  row->addLayout(named(makeLabel(tr("Keep for training, of each class"), TextRole::Subtle),
                       {ratio_, perClass_}));
  row->addStretch();
  row->addLayout(named(testName_, {testFraction_}));
  row->addLayout(named(makeLabel(tr("Validation"), TextRole::Subtle), {validation_}));
  row->addLayout(named(makeLabel(tr("Seed"), TextRole::Subtle), {seed_}));
  body()->addLayout(row);

  connect(ratio_, &SegmentedControl::chosen, this, &SubsamplePanel::writeConfig);
  for (QSpinBox* box : {perClass_, testFraction_, validation_, seed_}) {
    connect(box, &QSpinBox::valueChanged, this, &SubsamplePanel::writeConfig);
  }
  connect(&project_, &Project::configChanged, this, &SubsamplePanel::readConfig);
  connect(&project_, &Project::opened, this, &SubsamplePanel::readConfig);
  readConfig();
}

void SubsamplePanel::readConfig() {
  const TrainingConfig& config = project_.config();
  const auto percent = [](double share) { return static_cast<int>(std::lround(share)); };
  const std::pair<QSpinBox*, int> values[] = {
      {perClass_, config.split.perClass > 0 ? config.split.perClass : perClass_->value()},
      {testFraction_, percent(100 * config.split.testFraction)},
      {validation_, percent(100 * config.split.validationFraction)},
      {seed_, static_cast<int>(config.seed & std::numeric_limits<int>::max())},
  };
  for (const auto& [box, value] : values) {
    const QSignalBlocker blocker(box);
    box->setValue(value);
  }
  const bool perClass = config.split.perClass > 0;
  const auto* const ratio = std::ranges::find(kRatios, config.split.ratio);
  // A ratio from elsewhere that is none of these leaves no segment chosen.
  ratio_->setCurrent(perClass                 ? kPerClassSegment
                     : ratio == kRatios.end() ? -1
                                              : static_cast<int>(ratio - kRatios.begin()));
  perClass_->setVisible(perClass);
  const bool testGiven = project_.dataset() && project_.dataset()->hasTestList;
  testName_->setText(testGiven ? tr("Test: given") : tr("Test images"));
  testFraction_->setEnabled(!testGiven);
  testFraction_->setToolTip(testGiven ? tr("The data set says which images are for testing.")
                                      : tr("Share of each class that is held out for testing"));
}

void SubsamplePanel::writeConfig() {
  TrainingConfig config = project_.config();
  const int segment = ratio_->current();
  config.split.perClass = segment == kPerClassSegment ? perClass_->value() : 0;
  if (segment >= 0 && segment < kPerClassSegment) {
    config.split.ratio = kRatios[static_cast<std::size_t>(segment)];
  }
  if (testFraction_->isEnabled()) config.split.testFraction = testFraction_->value() / 100.0;
  config.split.validationFraction = validation_->value() / 100.0;
  config.seed = static_cast<std::uint64_t>(seed_->value());
  project_.setConfig(config);
}

}  // namespace adnet::ui
