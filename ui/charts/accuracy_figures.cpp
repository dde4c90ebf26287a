// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/accuracy_figures.h"

#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"
#include "ui/words/run_text.h"

#include <QHBoxLayout>

namespace adnet::ui {

namespace {

void addFigure(QHBoxLayout& row, QLabel* number, QLabel* meaning) {
  meaning->setWordWrap(true);
  meaning->setMinimumWidth(80);
  auto* figure = new QHBoxLayout;
  figure->setSpacing(kGrid + kGrid / 2);
  figure->addWidget(number);
  figure->addWidget(meaning, 1);
  row.addLayout(figure, 1);
}

}  // namespace

AccuracyFigures::AccuracyFigures(QWidget* parent)
    : QWidget(parent),
      honest_(makeLabel({}, TextRole::Number)),
      honestText_(makeLabel({}, TextRole::Subtle)),
      paper_(makeLabel({}, TextRole::Number)) {
  honest_->setObjectName("honestAccuracy");
  paper_->setObjectName("paperAccuracy");
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(3 * kGrid);
  addFigure(*row, honest_, honestText_);
  addFigure(*row, paper_, makeLabel(paperText(), TextRole::Subtle));
}

void AccuracyFigures::setResult(const TrainingResult& result, bool validated) {
  honest_->setText(percentText(result.testAccuracy));
  honestText_->setText(result.testAccuracy < 0 ? tr("no test images were scored at the end")
                                               : honestText(validated));
  paper_->setText(percentText(result.bestTestAccuracy));
}

}  // namespace adnet::ui
