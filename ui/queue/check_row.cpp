// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/check_row.h"

#include "ui/shell/flow_layout.h"
#include "ui/shell/widgets.h"

#include <QCheckBox>
#include <QFontMetrics>
#include <QSignalBlocker>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kWidest = 200;  // pixels of a name

}  // namespace

CheckRow::CheckRow(const std::vector<Choice>& choices, QWidget* parent) : AxisField(parent) {
  auto* flow = new FlowLayout(2 * kGrid);
  setContentsMargins(0, kGrid - 2, 0, 0);  // as low as the name beside it
  for (const Choice& choice : choices) {
    auto* box = new QCheckBox;
    QString name = box->fontMetrics().elidedText(choice.name, Qt::ElideRight, kWidest);
    box->setToolTip(name == choice.name ? choice.trouble : choice.name + ' ' + choice.trouble);
    box->setText(name.replace('&', QStringLiteral("&&")));
    box->setAccessibleName(choice.name);
    box->setObjectName(QString::fromStdString(choice.value));
    box->setEnabled(choice.trouble.isEmpty());
    connect(box, &QCheckBox::toggled, this, &CheckRow::changed);
    values_.push_back(choice.value);
    boxes_.push_back(box);
    flow->addWidget(box);
  }
  setLayout(flow);
  if (!boxes_.empty()) setFocusProxy(boxes_.front());
}

void CheckRow::setChecked(const std::vector<std::string>& values) {
  const QSignalBlocker blocker(this);
  for (std::size_t i = 0; i < boxes_.size(); ++i)
    boxes_[i]->setChecked(std::ranges::count(values, values_[i]) > 0);
}

std::vector<std::string> CheckRow::values() const {
  std::vector<std::string> values;
  for (std::size_t i = 0; i < boxes_.size(); ++i) {
    if (boxes_[i]->isChecked()) values.push_back(values_[i]);
  }
  return values;
}

QString CheckRow::trouble() const {
  return values().empty() ? tr("Choose one at least.") : QString();
}

}  // namespace adnet::ui
