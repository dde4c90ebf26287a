// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/name_dialog.h"

#include "ui/shell/own_presets.h"
#include "ui/shell/widgets.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace adnet::ui {

namespace {

constexpr int kWidth = 380;

}  // namespace

NameDialog::NameDialog(const QString& title, const QString& button, const OwnPresets& presets,
                       const QString& before, QWidget* parent)
    : QDialog(parent),
      presets_(presets),
      name_(new QLineEdit(before)),
      note_(makeLabel({}, TextRole::Subtle)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(title);
  setMinimumWidth(kWidth);
  name_->setObjectName("presetName");
  name_->selectAll();
  note_->setObjectName("presetNameNote");
  note_->setWordWrap(true);
  auto* label = makeLabel(tr("&Name"), TextRole::Body);
  label->setBuddy(name_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  take_ = buttons->addButton(button, QDialogButtonBox::AcceptRole);
  take_->setObjectName("takeName");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 2 * kGrid);
  column->setSpacing(kGrid);
  column->addWidget(label);
  column->addWidget(name_);
  column->addWidget(note_);
  column->addWidget(buttons);
  take_->setDefault(true);
  connect(name_, &QLineEdit::textChanged, this, &NameDialog::judge);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    Q_EMIT named(name_->text().trimmed());
    accept();
  });
  judge();
}

void NameDialog::judge() {
  const QString name = name_->text().trimmed();
  const bool usable = OwnPresets::isName(name);
  take_->setEnabled(usable);
  note_->setText(name.isEmpty() ? tr("What it shall be called in the list of presets")
                 : !usable ? tr("A name has no “/” in it, does not begin with a dot, and is not "
                                "longer than 100 letters.")
                 : presets_.find(name) ? tr("The preset of that name is replaced.")
                                       : tr("It becomes a file that “--config” reads, too."));
}

}  // namespace adnet::ui
