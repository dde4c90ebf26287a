// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/path_field.h"

#include "ui/shell/icon_button.h"
#include "ui/shell/paths.h"
#include "ui/shell/widgets.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>

namespace adnet::ui {

PathField::PathField(Kind kind, const QString& title, const QString& filter, QWidget* parent)
    : QWidget(parent), edit_(new QLineEdit) {
  edit_->setClearButtonEnabled(true);
  edit_->setAccessibleName(title);
  auto* browse = new IconButton(QStringLiteral("folder"), tr("Browse…"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGrid / 2);
  row->addWidget(edit_, 1);
  row->addWidget(browse);
  setFocusProxy(edit_);
  connect(edit_, &QLineEdit::textChanged, this, &PathField::changed);
  // Whole, so that it is seen where a "~" or a relative path leads.
  connect(edit_, &QLineEdit::editingFinished, this, [this] {
    const QSignalBlocker blocker(this);
    edit_->setText(toQString(path()));
  });
  connect(browse, &QToolButton::clicked, this,
          [this, kind, title, filter] { this->browse(kind, title, filter); });
}

std::filesystem::path PathField::path() const {
  return typedPath(edit_->text());
}

void PathField::setPath(const std::filesystem::path& path) {
  if (path == this->path()) return;
  const QSignalBlocker blocker(this);
  edit_->setText(toQString(path));
  edit_->setCursorPosition(static_cast<int>(edit_->text().size()));
}

void PathField::browse(Kind kind, const QString& title, const QString& filter) {
  const QString start = toQString(path());
  const QString chosen = kind == Kind::Folder
                             ? QFileDialog::getExistingDirectory(window(), title, start)
                             : QFileDialog::getOpenFileName(window(), title, start, filter);
  if (!chosen.isEmpty()) edit_->setText(chosen);
}

}  // namespace adnet::ui
