// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/experiment_form.h"

#include "ui/queue/form_row.h"
#include "ui/queue/images_field.h"
#include "ui/queue/network_list.h"
#include "ui/queue/preset_choice.h"
#include "ui/queue/values_field.h"
#include "ui/shell/form_fields.h"
#include "ui/shell/widgets.h"
#include "ui/words/run_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kSeeds = 3, kMostSeeds = 1000;

QString menuText(const QString& name) {
  return QString(name).replace('&', QStringLiteral("&&"));
}

}  // namespace

ExperimentForm::ExperimentForm(const TrainingConfig& base, const OwnPresets& presets,
                               QWidget* parent)
    : QWidget(parent),
      base_(base),
      ownPresets_(presets),
      offered_(offeredOptions()),
      methods_(new CheckRow({{nameOf(Method::AdNet), textOf(Method::AdNet)},
                             {nameOf(Method::FineTune), textOf(Method::FineTune)}})),
      images_(new ImagesField(base.split)),
      networks_(new NetworkList(base)),
      seeds_(makeWhole("seeds", 1, kMostSeeds, 1)),
      seedsNote_(makeLabel({}, TextRole::Subtle)),
      addedColumn_(new QVBoxLayout),
      add_(new QPushButton(tr("Compare also…"))),
      menu_(new QMenu(this)) {
  setProperty("role", "plain");
  methods_->setChecked({nameOf(Method::AdNet), nameOf(Method::FineTune)});
  seeds_->setNumber(kSeeds);
  seeds_->setAccessibleName(tr("Seeds"));
  seedsNote_->setObjectName("seedsNote");
  seedsNote_->setWordWrap(true);
  add_->setObjectName("compareAlso");
  add_->setMenu(menu_);
  makeRows();
  makeMenu();
  showSeeds();
  connect(methods_, &AxisField::changed, this, &ExperimentForm::changed);
  connect(images_, &AxisField::changed, this, &ExperimentForm::changed);
  connect(networks_, &NetworkList::changed, this, &ExperimentForm::changed);
  connect(seeds_, &NumberField::edited, this, [this] {
    showSeeds();
    Q_EMIT changed();
  });
}

void ExperimentForm::makeRows() {
  auto* seeds = new QWidget;
  auto* seedsRow = new QHBoxLayout(seeds);
  seedsRow->setContentsMargins(0, 0, 0, 0);
  seedsRow->setSpacing(kGrid);
  seedsRow->addWidget(seeds_);
  seedsRow->addWidget(seedsNote_, 1);
  seeds->setFocusProxy(seeds_);
  methodsRow_ = new FormRow(tr("Methods"), methods_);
  networksRow_ = new FormRow(tr("Networks"), networks_);
  addedColumn_->setSpacing(2 * kGrid);
  auto* addRow = new QHBoxLayout;
  addRow->addSpacing(FormRow::kNameWidth + kGrid);
  addRow->addWidget(add_);
  addRow->addStretch();
  column_ = new QVBoxLayout(this);
  column_->setContentsMargins(0, 0, kGrid + kGrid / 2, 0);  // beside the scroll bar
  column_->setSpacing(2 * kGrid);
  column_->addWidget(methodsRow_);
  column_->addWidget(networksRow_);
  column_->addWidget(new FormRow(tr("Keep for training"), images_));
  column_->addLayout(addedColumn_);
  column_->addWidget(new FormRow(tr("Seeds"), seeds));
  column_->addLayout(addRow);
  column_->addStretch();
}

// An option that is compared cannot be added again.
void ExperimentForm::makeMenu() {
  connect(menu_->addAction(tr("Presets")), &QAction::triggered, this, &ExperimentForm::addPresets);
  menu_->actions().front()->setObjectName("presets");
  QMenu* group = nullptr;
  for (const OfferedOption& offered : offered_) {
    if (!group || group->title() != offered.group) group = menu_->addMenu(offered.group);
    QAction* action = group->addAction(menuText(offered.name));
    action->setObjectName(QString::fromStdString(std::string(offered.option->key)));
    connect(action, &QAction::triggered, this, [this, offered] { addOption(offered); });
  }
  connect(menu_, &QMenu::aboutToShow, this, [this] {
    for (QAction* action : menu_->findChildren<QAction*>())
      action->setEnabled(true);
    menu_->actions().front()->setEnabled(!presets_);
    for (const Added& added : added_) {
      const QString key = QString::fromStdString(std::string(added.offered.option->key));
      if (auto* action = menu_->findChild<QAction*>(key)) action->setEnabled(false);
    }
  });
}

void ExperimentForm::addPresets() {
  if (presets_) return;
  presets_ = new PresetChoice(base_, ownPresets_);
  presetsRow_ = new FormRow(tr("Presets"), presets_, FormRow::Kind::Removable);
  column_->insertWidget(0, presetsRow_);
  methodsRow_->hide();
  networksRow_->hide();
  connect(presetsRow_, &FormRow::removeRequested, this, &ExperimentForm::removePresets);
  show(presetsRow_, presets_);
}

void ExperimentForm::addOption(const OfferedOption& offered) {
  AxisField* const field = makeField(offered);
  auto* row = new FormRow(offered.name, field, FormRow::Kind::Removable);
  added_.push_back({offered, row, field});
  addedColumn_->addWidget(row);
  connect(row, &FormRow::removeRequested, this, [this, row] { removeOption(row); });
  show(row, field);
}

AxisField* ExperimentForm::makeField(const OfferedOption& offered) const {
  const std::string value = offered.option->write(base_);
  if (offered.choices.empty()) {
    auto* field = new ValuesField(*offered.option);
    field->setValues({value});
    field->edit().setAccessibleName(offered.name);
    return field;
  }
  auto* row = new CheckRow(offered.choices);
  row->setChecked({value});
  return row;
}

void ExperimentForm::show(FormRow* row, AxisField* field) {
  connect(field, &AxisField::changed, this, &ExperimentForm::changed);
  row->show();
  row->setFocus(Qt::TabFocusReason);
  Q_EMIT rowAdded(row);
  Q_EMIT changed();
}

void ExperimentForm::removePresets() {
  presets_ = nullptr;
  methodsRow_->show();
  networksRow_->show();
  take(presetsRow_);
}

void ExperimentForm::removeOption(const FormRow* row) {
  const auto found = std::ranges::find(added_, row, &Added::row);
  FormRow* const taken = found->row;
  added_.erase(found);
  take(taken);
}

// The button that goes hands the focus to the one that brings it back.
void ExperimentForm::take(FormRow* row) {
  add_->setFocus();
  row->hide();
  row->deleteLater();
  Q_EMIT changed();
}

void ExperimentForm::showSeeds() {
  const auto seeds = static_cast<std::uint64_t>(seeds_->number());
  const auto text = [](std::uint64_t seed) { return QString::number(seed); };
  seedsNote_->setText((seeds == 1   ? tr("%1: one run says little")
                       : seeds == 2 ? tr("%1 and %2, with the same images")
                                    : tr("%1 to %2, with the same images"))
                          .arg(text(base_.seed), text(base_.seed + seeds - 1)));
}

void ExperimentForm::refresh() {
  networks_->refresh();
}

Experiment ExperimentForm::experiment() const {
  Experiment experiment{base_, {}, static_cast<int>(seeds_->number())};
  experiment.axes.push_back(presets_ ? presets_->axis() : Axis{networks_->values()});
  experiment.axes.push_back(images_->axis());
  for (const Added& added : added_)
    experiment.axes.push_back(axisOf(added.offered.option->key, added.field->values()));
  if (!presets_) experiment.axes.push_back(axisOf("method", methods_->values()));
  return experiment;
}

QString ExperimentForm::trouble() const {
  const auto named = [](const QString& name, const QString& trouble) {
    return trouble.isEmpty() ? trouble
                             : tr("%1: %2", "a row, and what is wrong").arg(name, trouble);
  };
  QStringList troubles;
  if (presets_) {
    troubles << named(tr("Presets"), presets_->trouble());
  } else {
    troubles << named(tr("Methods"), methods_->trouble())
             << named(tr("Networks"), networks_->trouble());
  }
  troubles << named(tr("Keep for training"), images_->trouble());
  for (const Added& added : added_)
    troubles << named(added.offered.name, added.field->trouble());
  troubles.removeAll(QString());
  return troubles.value(0);
}

QString ExperimentForm::factorsText() const {
  QStringList factors;
  const auto count = [](const auto& values) { return static_cast<int>(values.size()); };
  if (presets_) {
    if (const int n = count(presets_->values()); n > 1) factors << tr("%n preset(s)", nullptr, n);
  } else {
    if (const int n = count(methods_->values()); n > 1) factors << tr("%n method(s)", nullptr, n);
    if (const int n = count(networks_->values()); n > 1) factors << tr("%n network(s)", nullptr, n);
  }
  if (const QString images = images_->countText(); !images.isEmpty()) factors << images;
  for (const Added& added : added_) {
    if (const int n = count(added.field->values()); n > 1)
      factors << tr("%n value(s) of “%1”", nullptr, n).arg(added.offered.name);
  }
  factors << tr("%n seed(s)", nullptr, static_cast<int>(seeds_->number()));
  return factors.join(QStringLiteral(" × "));
}

}  // namespace adnet::ui
