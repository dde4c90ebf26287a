// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/confusion_card.h"

#include "ui/charts/confusion_menu.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/enlarge_button.h"
#include "ui/shell/icon_button.h"
#include "ui/words/number_text.h"

#include <QHBoxLayout>

namespace adnet::ui {

ConfusionCard::ConfusionCard(QWidget* parent)
    : Card({}, parent),
      name_(makeLabel(tr("Confusion"), TextRole::Heading)),
      heading_(new QHBoxLayout),
      tools_(new QHBoxLayout),
      title_(new ElidedLabel(TextRole::Subtle)),
      summary_(new ElidedLabel(TextRole::Subtle)),
      view_(new ConfusionView),
      note_(new ElidedLabel(TextRole::Subtle)),
      enlarge_(new EnlargeButton) {
  summary_->setObjectName("evaluationSummary");
  note_->setObjectName("cellNote");
  enlarge_->setObjectName("enlarge");
  heading_->addWidget(name_);
  heading_->addStretch(1);
  heading_->addWidget(title_);
  auto* options = new IconButton(QStringLiteral("options"), tr("How the matrix is shown"),
                                 makeConfusionMenu({view_}));
  options->setObjectName("confusionOptions");
  tools_->setSpacing(0);
  tools_->addWidget(summary_, 1);
  tools_->addStretch();
  tools_->addWidget(options);
  tools_->addWidget(enlarge_);
  body()->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid);
  body()->setSpacing(kGrid / 2);
  body()->addLayout(heading_);
  body()->addLayout(tools_);
  body()->addWidget(view_, 1);
  body()->addWidget(note_);
  connect(enlarge_, &QAbstractButton::clicked, this, &ConfusionCard::enlargingAsked);
  connect(view_, &ConfusionView::enlargingAsked, this, &ConfusionCard::enlargingAsked);
  for (const auto signal : {&ConfusionView::noteChanged, &ConfusionView::seenChanged})
    connect(view_, signal, this, &ConfusionCard::showNote);
  showNote();
}

void ConfusionCard::setTexts(const QString& title, const QString& summary,
                             const QString& briefSummary) {
  title_->setFullText(title);
  summary_->setFullText(summary);
  summary_->setBriefText(briefSummary);
  fitHead();
  showNote();
}

void ConfusionCard::replaceTitle(QWidget* control) {
  title_->hide();
  heading_->addWidget(control);
}

void ConfusionCard::resizeEvent(QResizeEvent* event) {
  fitHead();
  Card::resizeEvent(event);
}

// What is evaluated needs its room more than the card's name does, and the numbers have a line of
// their own where the buttons would leave them too little.
void ConfusionCard::fitHead() {
  constexpr int kBelowTools = 2;  // in the body
  constexpr int kButtons = 13 * kGrid;
  const int room = width() - 4 * kGrid;
  int others = 2 * kGrid;
  for (int i = 1; i < heading_->count(); ++i) {
    const QWidget* other = heading_->itemAt(i)->widget();
    if (other && !other->isHidden()) others += other->sizeHint().width();
  }
  name_->setVisible(name_->sizeHint().width() + others <= room);
  const int numbers = summary_->fontMetrics().horizontalAdvance(percentText(1)) * 3;
  const bool below = numbers + kButtons > room;
  if (below == (tools_->indexOf(summary_) < 0)) return;
  if (below) {
    body()->insertWidget(kBelowTools, summary_);
  } else {
    tools_->insertWidget(0, summary_, 1);
  }
}

void ConfusionCard::addExportMenu(QMenu* menu) {
  auto* button = new IconButton(QStringLiteral("export"), tr("Export…"), menu);
  button->setObjectName("exportEvaluation");
  tools_->addWidget(button);
}

void ConfusionCard::showNote() {
  const QString note = view_->note();
  if (!note.isEmpty()) {
    note_->setFullText(note);
  } else if (view_->confusion().classes() == 0) {
    note_->setFullText({});
  } else if (!view_->layoutNow().showsNames()) {
    note_->setFullText(tr("F: with the names, on the whole page"));
  } else {
    note_->setFullText(tr("The wheel zooms, a click shows a cell’s images"));
  }
}

}  // namespace adnet::ui
