// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/form_row.h"

#include "ui/shell/icon_button.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>

namespace adnet::ui {

namespace {

constexpr int kLine = 30;  // pixels, of a field

}  // namespace

FormRow::FormRow(const QString& name, QWidget* content, Kind kind, QWidget* parent)
    : QWidget(parent) {
  auto* label = makeLabel(name, TextRole::Body);
  label->setFixedWidth(kNameWidth);
  label->setMinimumHeight(kLine);  // beside the content's first line
  label->setWordWrap(true);
  label->setBuddy(content);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGrid);
  row->addWidget(label, 0, Qt::AlignTop);
  row->addWidget(content, 1);
  setFocusProxy(content);
  if (kind == Kind::Fixed) return;
  auto* remove = new IconButton(QStringLiteral("close"), tr("Remove “%1”").arg(name));
  remove->setObjectName("removeRow");
  row->addWidget(remove, 0, Qt::AlignTop);
  connect(remove, &QToolButton::clicked, this, &FormRow::removeRequested);
}

}  // namespace adnet::ui
