// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/offer_row.h"

#include "core/run/backbones.h"
#include "ui/shell/training_controller.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace adnet::ui {

OfferRow::OfferRow(const char* textName, const char* buttonName, QWidget* parent)
    : QWidget(parent), text_(new ElidedLabel(TextRole::Body)), button_(new QPushButton) {
  text_->setObjectName(textName);
  button_->setObjectName(buttonName);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, kGrid / 2, 0, kGrid / 2);
  row->setSpacing(kGrid);
  row->addWidget(text_, 1);
  row->addWidget(button_);
  hide();
}

QString OfferRow::warningOf(const TrainingConfig& config) {
  if (config.backbone != kTorchScript) return {};
  return ' ' + tr("Its network is a program: only if you trust it.");
}

void OfferRow::waitFor(const TrainingController& training, const QString& tipElse) {
  button_->setEnabled(!training.isBusy());
  button_->setToolTip(training.isBusy() ? tr("When the training has ended") : tipElse);
}

}  // namespace adnet::ui
