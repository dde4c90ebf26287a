// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/pair_legend.h"

#include "ui/shell/widgets.h"

#include <QHBoxLayout>

namespace adnet::ui {

PairLegend::PairLegend(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGrid / 2);
  for (std::size_t i = 0; i < names_.size(); ++i) {
    swatches_[i] = new QLabel;
    swatches_[i]->setFixedSize(10, 10);
    names_[i] = new ElidedLabel(TextRole::Subtle);
    names_[i]->setObjectName(i == 0 ? "pairBaseline" : "pairCandidate");
    names_[i]->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    if (i > 0) row->addSpacing(kGrid);
    row->addWidget(swatches_[i]);
    row->addWidget(names_[i]);
  }
  row->addStretch(1);
}

void PairLegend::setShown(const Shown& shown) {
  const bool complete = shown.baseline && shown.candidate;
  setVisible(complete);
  if (!complete) return;
  const std::array settings = {&*shown.baseline, &*shown.candidate};
  const std::array words = {tr("A: %1"), tr("B: %1")};
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const ShownSetting& setting = *settings[i];
    QPixmap pixmap(10, 10);
    pixmap.fill(setting.color);
    swatches_[i]->setPixmap(pixmap);
    names_[i]->setFullText(words[i].arg(setting.name));
  }
}

}  // namespace adnet::ui
