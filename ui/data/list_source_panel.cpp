// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/list_source_panel.h"

#include "ui/shell/paths.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>

namespace adnet::ui {

ListSourcePanel::ListSourcePanel(QWidget* parent) : Card(tr("List files"), parent) {
  auto* format = makeLabel(tr("One image a line: its path in the image folder, a space, and the "
                              "number of its class, from 0."),
                           TextRole::Subtle);
  format->setWordWrap(true);
  body()->addWidget(format);
  trainList_ = addField(tr("Train list"), "trainList", Kind::File, tr("needed"));
  testList_ = addField(tr("Test list"), "testList", Kind::File,
                       tr("optional; without it a share of the train list is held out"));
  root_ = addField(tr("Image folder"), "imageRoot", Kind::Folder,
                   tr("the folder of the train list, unless you choose another"));
  open_ = makePrimaryButton(tr("Open lists"));
  open_->setObjectName("openLists");
  body()->addWidget(open_, 0, Qt::AlignRight);
  connect(open_, &QPushButton::clicked, this, &ListSourcePanel::open);
  enableOpen();
}

QLineEdit* ListSourcePanel::addField(const QString& name, const char* objectName, Kind kind,
                                     const QString& placeholder) {
  auto* label = new QLabel(name);
  label->setMinimumWidth(96);
  auto* field = new QLineEdit;
  field->setObjectName(objectName);
  field->setPlaceholderText(placeholder);
  label->setBuddy(field);
  auto* button = new QPushButton(tr("Choose…"));
  button->setAccessibleName(tr("Choose: %1").arg(name));
  connect(field, &QLineEdit::textChanged, this, &ListSourcePanel::enableOpen);
  connect(button, &QPushButton::clicked, this, [this, field, kind] { choose(*field, kind); });
  auto* row = new QHBoxLayout;
  row->setSpacing(kGrid);
  row->addWidget(label);
  row->addWidget(field, 1);
  row->addWidget(button);
  body()->addLayout(row);
  return field;
}

void ListSourcePanel::choose(QLineEdit& field, Kind kind) {
  const QString start = toQString(typedPath(trainList_->text()).parent_path());
  const QString path = kind == Kind::Folder
                           ? QFileDialog::getExistingDirectory(window(), tr("Image folder"), start)
                           : QFileDialog::getOpenFileName(window(), tr("List file"), start);
  if (!path.isEmpty()) field.setText(path);
}

void ListSourcePanel::enableOpen() {
  open_->setEnabled(!trainList_->text().trimmed().isEmpty());
}

void ListSourcePanel::open() {
  const std::filesystem::path train = typedPath(trainList_->text());
  const std::filesystem::path root = typedPath(root_->text());
  Q_EMIT chosen({root.empty() ? train.parent_path() : root, train, typedPath(testList_->text())});
}

}  // namespace adnet::ui
