// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/run_title.h"

#include "ui/shell/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMouseEvent>
#include <QShortcut>

namespace adnet::ui {

RunTitle::RunTitle(QWidget* parent)
    : QWidget(parent), label_(new ElidedLabel(TextRole::Heading)), editor_(new QLineEdit) {
  label_->setObjectName("openedRun");
  editor_->setObjectName("runTitleEditor");
  editor_->setAccessibleName(tr("Name of the run"));
  editor_->setProperty("role", "quiet");
  editor_->hide();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(label_, 1);
  row->addWidget(editor_, 1);
  connect(editor_, &QLineEdit::editingFinished, this, &RunTitle::take);
  auto* escape = new QShortcut(Qt::Key_Escape, editor_);
  escape->setContext(Qt::WidgetShortcut);
  connect(escape, &QShortcut::activated, this, &RunTitle::leave);
}

void RunTitle::setName(const QString& name) {
  label_->setFullText(name);
  label_->setToolTip({});  // this one's
}

QString RunTitle::name() const {
  return label_->fullText();
}

void RunTitle::edit() {
  editor_->setText(name());
  editor_->selectAll();
  label_->hide();
  editor_->show();
  editor_->setFocus();
}

void RunTitle::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) edit();
}

// The label first: whoever is hidden with the focus says that he has been edited.
void RunTitle::leave() {
  label_->show();
  if (editor_->hasFocus()) setFocus();
  editor_->hide();
}

void RunTitle::take() {
  if (!label_->isHidden()) return;
  const QString written = editor_->text().simplified();
  leave();
  if (written != name()) Q_EMIT renamed(written);
}

}  // namespace adnet::ui
