// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/preset_field.h"

#include "ui/shell/form_fields.h"
#include "ui/shell/own_presets.h"
#include "ui/shell/presets.h"
#include "ui/shell/project.h"
#include "ui/shell/widgets.h"
#include "ui/train/name_dialog.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>

namespace adnet::ui {

namespace {

int indexOf(const Preset& preset) {
  return static_cast<int>(&preset - presets().data());
}

}  // namespace

PresetField::PresetField(Project& project, QWidget* parent)
    : QWidget(parent), project_(project), combo_(makeCombo("preset")), menu_(new QMenu) {
  combo_->setPlaceholderText(tr("own settings"));
  auto* more = new QToolButton;
  more->setObjectName("presetMenu");
  more->setText(QStringLiteral("⋯"));
  more->setToolTip(tr("Saves these settings as a preset, renames and deletes presets"));
  more->setAccessibleName(tr("Own presets"));
  more->setPopupMode(QToolButton::InstantPopup);
  menu_->setParent(more, menu_->windowFlags());  // as a child of the field it would break Tab's way
  more->setMenu(menu_);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGrid / 2);
  row->addWidget(combo_, 1);
  row->addWidget(more);
  setFocusProxy(combo_);
  connect(combo_, &QComboBox::activated, this, &PresetField::choose);
  connect(&project_.presets(), &OwnPresets::changed, this, &PresetField::fill);
  connect(&project_, &Project::configChanged, this, &PresetField::readConfig);
  fill();
}

// The data of an item are the name of an own preset, or empty.
void PresetField::fill() {
  const QSignalBlocker blocker(combo_);
  combo_->clear();
  for (const Preset& preset : presets())
    combo_->addItem(titleOf(preset));
  const std::vector<OwnPreset>& own = project_.presets().all();
  if (!own.empty()) combo_->insertSeparator(combo_->count());
  for (const OwnPreset& preset : own) {
    combo_->addItem(preset.name, preset.name);
    if (preset.trouble.isEmpty()) continue;
    const int index = combo_->count() - 1;
    combo_->setItemData(index, preset.trouble, Qt::ToolTipRole);
    qobject_cast<QStandardItemModel*>(combo_->model())->item(index)->setEnabled(false);
  }
  fillMenu();
  readConfig();
}

void PresetField::fillMenu() {
  menu_->clear();
  menu_->addAction(tr("Save as preset…"), this, &PresetField::saveAs)
      ->setEnabled(!project_.presets().folder().isEmpty());
  QMenu* renaming = menu_->addMenu(tr("Rename"));
  QMenu* deleting = menu_->addMenu(tr("Delete"));
  for (const OwnPreset& preset : project_.presets().all()) {
    const QString text = QString(preset.name).replace('&', "&&");
    renaming->addAction(text, this, [this, name = preset.name] { rename(name); });
    deleting->addAction(text, this, [this, name = preset.name] { remove(name); });
  }
  for (QMenu* menu : {renaming, deleting})
    menu->menuAction()->setEnabled(!menu->isEmpty());
}

void PresetField::readConfig() {
  for (const Preset& preset : presets())
    combo_->setItemText(indexOf(preset), titleOf(preset));
  if (const Preset* preset = presetOf(project_.config())) {
    if (widthDiffers(*preset, project_.config()))
      combo_->setItemText(indexOf(*preset), tr("Changed: %1").arg(titleOf(*preset)));
    combo_->setCurrentIndex(indexOf(*preset));
  } else if (const OwnPreset* own = project_.presets().of(project_.config())) {
    combo_->setCurrentIndex(combo_->findData(own->name));
  } else {
    combo_->setCurrentIndex(-1);
  }
}

void PresetField::choose(int index) {
  const QString name = combo_->itemData(index).toString();
  if (name.isEmpty()) {
    project_.setConfig(withPreset(presets()[static_cast<std::size_t>(index)], project_.config()));
  } else if (const OwnPreset* own = project_.presets().find(name)) {
    last_ = name;
    project_.setConfig(withPreset(*own, project_.config()));
  }
}

void PresetField::saveAs() {
  askForName(tr("Save as preset"), tr("Save"), last_, [this](const QString& name) {
    last_ = name;
    project_.presets().save(name, project_.config());
  });
}

void PresetField::rename(const QString& name) {
  askForName(tr("Rename preset"), tr("Rename"), name,
             [this, name](const QString& other) { project_.presets().rename(name, other); });
}

void PresetField::remove(const QString& name) {
  auto* question =
      new QMessageBox(QMessageBox::Question, tr("Delete preset"),
                      tr("Delete the preset “%1”?").arg(name), QMessageBox::Cancel, window());
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setTextFormat(Qt::PlainText);
  QPushButton* deleting = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
  connect(deleting, &QPushButton::clicked, this,
          [this, name] { attempt([&] { project_.presets().remove(name); }); });
  question->open();
}

void PresetField::askForName(const QString& title, const QString& button, const QString& before,
                             const std::function<void(const QString&)>& take) {
  auto* dialog = new NameDialog(title, button, project_.presets(), before, window());
  connect(dialog, &NameDialog::named, this,
          [this, take](const QString& name) { attempt([&] { take(name); }); });
  dialog->open();
}

void PresetField::attempt(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    Q_EMIT failed(error);
  }
}

}  // namespace adnet::ui
