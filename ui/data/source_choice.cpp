// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/source_choice.h"

#include "ui/shell/paths.h"
#include "ui/shell/project.h"
#include "ui/shell/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace adnet::ui {

SourceChoice::SourceChoice(Project& project, QWidget* parent)
    : QWidget(parent),
      project_(project),
      name_(makeLabel({}, TextRole::Subtle)),
      choices_(new QComboBox) {
  choices_->setObjectName("sourceChoice");
  choices_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  name_->setBuddy(choices_);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kGrid);
  layout->addWidget(name_);
  layout->addWidget(choices_);
  connect(choices_, &QComboBox::activated, this, &SourceChoice::open);
  connect(&project_, &Project::opened, this, &SourceChoice::readProject);
  connect(&project_, &Project::openFailed, this, &SourceChoice::readProject);
  connect(&project_, &Project::openingCancelled, this, &SourceChoice::readProject);
  readProject();
}

void SourceChoice::readProject() {
  choices_->clear();
  sources_.clear();
  if (const Dataset* dataset = project_.dataset()) {
    if (dataset->layout == Layout::Aircraft)
      addLabels();
    else
      addTrainLists(*dataset);
  }
  setVisible(sources_.size() > 1);
}

void SourceChoice::add(const QString& text, const DataSource& source) {
  choices_->addItem(text);
  sources_.append(source);
}

void SourceChoice::addTrainLists(const Dataset& dataset) {
  name_->setText(tr("Train list"));
  choices_->setToolTip(tr("The list to train from. Keep 100 % of a small one."));
  for (const std::filesystem::path& list : dataset.trainLists) {
    DataSource source = project_.config().data;
    source.trainList = list;
    if (source.testList.empty() && dataset.hasTestList)
      source.testList = list.parent_path() / dataset.testName;
    add(toQString(list.filename()), source);
    if (list.filename() == dataset.trainName) choices_->setCurrentIndex(choices_->count() - 1);
  }
}

void SourceChoice::addLabels() {
  name_->setText(tr("Classes"));
  choices_->setToolTip(tr("What a class of FGVC-Aircraft is"));
  const std::pair<AircraftLabels, QString> all[] = {
      {AircraftLabels::Variant, tr("Variants")},
      {AircraftLabels::Family, tr("Families")},
      {AircraftLabels::Manufacturer, tr("Manufacturers")},
  };
  for (const auto& [labels, text] : all) {
    DataSource source = project_.config().data;
    source.labels = labels;
    add(text, source);
  }
  choices_->setCurrentIndex(static_cast<int>(project_.config().data.labels));
}

void SourceChoice::open() {
  const DataSource source = sources_[choices_->currentIndex()];
  if (source != project_.config().data) project_.open(source);
}

}  // namespace adnet::ui
