// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/segmented_control.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace adnet::ui {

SegmentedControl::SegmentedControl(const QStringList& texts, QWidget* parent)
    : QFrame(parent), group_(new QButtonGroup(this)) {
  setProperty("role", "segments");
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(1, 1, 1, 1);
  layout->setSpacing(0);
  for (const QString& text : texts) {
    auto* segment = new QToolButton;
    segment->setProperty("role", "segment");
    segment->setText(text);
    segment->setCheckable(true);
    group_->addButton(segment, static_cast<int>(group_->buttons().size()));
    layout->addWidget(segment);
  }
  connect(group_, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
  connect(group_, &QButtonGroup::idToggled, this, &SegmentedControl::leadTabToCurrent);
}

// Tab goes to the chosen segment, the arrows from there; without one, to the first.
void SegmentedControl::leadTabToCurrent() {
  const int wanted = current() < 0 ? 0 : current();
  for (QAbstractButton* button : group_->buttons())
    button->setFocusPolicy(group_->id(button) == wanted ? Qt::TabFocus : Qt::NoFocus);
}

int SegmentedControl::current() const {
  return group_->checkedId();
}

void SegmentedControl::setCurrent(int index) {
  if (QAbstractButton* wanted = group_->button(index)) {
    wanted->setChecked(true);
    return;
  }
  group_->setExclusive(false);
  if (QAbstractButton* checked = group_->checkedButton()) checked->setChecked(false);
  group_->setExclusive(true);
}

QAbstractButton* SegmentedControl::button(int index) const {
  return group_->button(index);
}

}  // namespace adnet::ui
