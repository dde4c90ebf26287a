// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/confusion_card.h"

#include "ui/charts/confusion_menu.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/enlarge_button.h"
#include "ui/shell/icon_button.h"
#include "ui/words/number_text.h"

#include <QHBoxLayout>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kCardMargin = kGrid + kGrid / 2;

}  // namespace

ConfusionCard::ConfusionCard(QWidget* parent)
    : Card({}, parent),
      name_(makeLabel(tr("Confusion"), TextRole::Heading)),
      heading_(new QHBoxLayout),
      tools_(new QHBoxLayout),
      buttons_(new QWidget),
      title_(new ElidedLabel(TextRole::Subtle)),
      summary_(new ElidedLabel(TextRole::Subtle)),
      view_(new ConfusionView),
      note_(new ElidedLabel(TextRole::Subtle)),
      enlarge_(new EnlargeButton) {
  summary_->setObjectName("evaluationSummary");
  note_->setObjectName("cellNote");
  enlarge_->setObjectName("enlarge");
  heading_->addWidget(name_);
  heading_->addWidget(title_);
  heading_->addStretch(1);
  heading_->setSpacing(kGrid);
  // As wide as there is room: it is brief where that is little.
  summary_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* options = new IconButton(QStringLiteral("options"), tr("How the matrix is shown"),
                                 makeConfusionMenu({view_}));
  options->setObjectName("confusionOptions");
  auto* buttons = new QHBoxLayout(buttons_);
  buttons->setContentsMargins(0, 0, 0, 0);
  buttons->setSpacing(0);
  buttons->addWidget(options);
  buttons->addWidget(enlarge_);
  tools_->addStretch();
  tools_->addWidget(buttons_);
  tools_->insertWidget(0, summary_, 1);
  body()->setContentsMargins(kCardMargin, kGrid, kCardMargin, kGrid);
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
  heading_->insertWidget(heading_->indexOf(title_), control);
}

void ConfusionCard::resizeEvent(QResizeEvent* event) {
  fitHead();
  Card::resizeEvent(event);
}

// What is evaluated, as a control or by name.
std::vector<QWidget*> ConfusionCard::titles() const {
  std::vector<QWidget*> found;
  for (int i = 1; i < heading_->count(); ++i) {
    QWidget* widget = heading_->itemAt(i)->widget();
    const bool isTitle = widget && widget != buttons_ && widget != summary_;
    if (isTitle && !widget->isHidden()) found.push_back(widget);
  }
  return found;
}

// With all of the head below one another.
QSize ConfusionCard::minimumSizeHint() const {
  int widest = buttons_->sizeHint().width();
  for (const QWidget* title : titles())
    widest = std::max(widest, title->minimumSizeHint().width());
  return {widest + 2 * kCardMargin, Card::minimumSizeHint().height()};
}

// One line is enough where all fits in it, so that the matrix is as large as it can be. Else what
// is evaluated needs its room more than the card's name does, and the numbers and the buttons go
// below.
void ConfusionCard::fitHead() {
  const int room = width() - 2 * kCardMargin;
  const int buttons = buttons_->sizeHint().width() + kGrid;
  const int numbers = summary_->fontMetrics().horizontalAdvance(percentText(1)) * 5 / 2 + kGrid;
  int others = 0;
  for (const QWidget* title : titles())
    others += title->sizeHint().width();
  // Without a matrix the name is all that says what will be there.
  const int least = view_->confusion().classes() > 0 ? 0 : name_->sizeHint().width() + kGrid;
  const bool besideTitle = least + others + buttons <= room;
  if (besideTitle) others += buttons;
  const bool inHeading = besideTitle && others + numbers <= room;
  if (inHeading) others += numbers;
  name_->setVisible(name_->sizeHint().width() + kGrid + others <= room);
  QBoxLayout* below = !besideTitle && numbers + buttons <= room ? tools_ : nullptr;
  placeButtons(besideTitle);
  placeSummary(inHeading ? *heading_ : below ? *below : *body());
}

void ConfusionCard::placeButtons(bool besideTitle) {
  QHBoxLayout* row = besideTitle ? heading_ : tools_;
  if (row->indexOf(buttons_) < 0) row->addWidget(buttons_);
}

void ConfusionCard::placeSummary(QBoxLayout& row) {
  constexpr int kBelowTools = 2;  // in the body
  int blank = 0;
  while (!heading_->itemAt(blank)->spacerItem())
    ++blank;
  heading_->setStretch(blank, &row == heading_ ? 0 : 1);
  if (row.indexOf(summary_) >= 0) return;
  const int place = &row == body() ? kBelowTools : std::max(0, row.indexOf(buttons_));
  row.insertWidget(place, summary_, &row == body() ? 0 : 1);
}

void ConfusionCard::addExportMenu(QMenu* menu) {
  auto* button = new IconButton(QStringLiteral("export"), tr("Export…"), menu);
  button->setObjectName("exportEvaluation");
  buttons_->layout()->addWidget(button);
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
