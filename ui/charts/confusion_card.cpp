// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/confusion_card.h"

#include "ui/charts/confusion_view.h"
#include "ui/shell/icon_button.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>

#include <utility>

namespace adnet::ui {

namespace {

template <class Value>
using Choices = std::initializer_list<std::pair<Value, QString>>;

// One of several; the first at first.
template <class Value, class Choose>
void addChoices(QMenu& menu, const QString& title, Choices<Value> choices, const Choose& choose) {
  menu.addSeparator();
  menu.addAction(title)->setEnabled(false);  // a section's title is not drawn by every style
  auto* group = new QActionGroup(&menu);
  for (const auto& [value, text] : choices) {
    QAction* action = menu.addAction(text, &menu, [choose, value = value] { choose(value); });
    action->setCheckable(true);
    action->setChecked(group->actions().isEmpty());
    group->addAction(action);
  }
}

}  // namespace

ConfusionCard::ConfusionCard(QWidget* parent)
    : Card({}, parent),
      name_(makeLabel(tr("Confusion"), TextRole::Heading)),
      heading_(new QHBoxLayout),
      tools_(new QHBoxLayout),
      title_(new ElidedLabel(TextRole::Subtle)),
      summary_(new ElidedLabel(TextRole::Subtle)),
      view_(new ConfusionView),
      note_(new ElidedLabel(TextRole::Subtle)),
      enlarge_(new IconButton(QStringLiteral("enlarge"), {})) {
  summary_->setObjectName("evaluationSummary");
  note_->setObjectName("cellNote");
  enlarge_->setObjectName("enlarge");
  heading_->addWidget(name_);
  heading_->addStretch(1);
  heading_->addWidget(title_);
  auto* options =
      new IconButton(QStringLiteral("options"), tr("How the matrix is shown"), makeOptions());
  options->setObjectName("confusionOptions");
  tools_->setSpacing(0);
  tools_->addWidget(summary_, 1);
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
  connect(view_, &ConfusionView::noteChanged, this, &ConfusionCard::showNote);
  showEnlarged(false);
  showNote();
}

QMenu* ConfusionCard::makeOptions() {
  auto* menu = new QMenu;
  addChoices<ConfusionOrder>(*menu, tr("Order of the classes"),
                             {{ConfusionOrder::Name, tr("By name")},
                              {ConfusionOrder::Error, tr("Most mistakes first")},
                              {ConfusionOrder::Similarity, tr("Confused ones side by side")}},
                             [this](ConfusionOrder order) { view_->setOrder(order); });
  addChoices<ConfusionNumbers>(*menu, tr("Numbers"),
                               {{ConfusionNumbers::Images, tr("Images")},
                                {ConfusionNumbers::Shares, tr("Per cent of the true class")}},
                               [this](ConfusionNumbers numbers) { view_->setNumbers(numbers); });
  menu->addSeparator();
  QAction* only = menu->addAction(tr("Only the most confused classes"));
  only->setCheckable(true);
  connect(only, &QAction::toggled, view_, &ConfusionView::setOnlyConfused);
  menu->addSeparator();
  constexpr double kStep = 1.5;
  menu->addAction(tr("Zoom in (+)"), view_, [this] { view_->zoom(kStep); });
  menu->addAction(tr("Zoom out (−)"), view_, [this] { view_->zoom(1 / kStep); });
  menu->addAction(tr("Show all (0)"), view_, &ConfusionView::showWhole);
  return menu;
}

void ConfusionCard::setTexts(const QString& title, const QString& summary) {
  title_->setFullText(title);
  summary_->setFullText(summary);
  showNote();
}

void ConfusionCard::replaceTitle(QWidget* control) {
  title_->hide();
  heading_->addWidget(control);
}

// What is evaluated needs its room more than the card's name does.
void ConfusionCard::resizeEvent(QResizeEvent* event) {
  constexpr int kNarrow = 260;
  name_->setVisible(width() >= kNarrow);
  Card::resizeEvent(event);
}

void ConfusionCard::addExportMenu(QMenu* menu) {
  auto* button = new IconButton(QStringLiteral("export"), tr("Export…"), menu);
  button->setObjectName("exportEvaluation");
  tools_->addWidget(button);
}

void ConfusionCard::showEnlarged(bool enlarged) {
  const QString text = enlarged ? tr("Back to its size (Escape)") : tr("On the whole page (F)");
  enlarge_->setToolTip(text);
  enlarge_->setAccessibleName(text);
}

void ConfusionCard::showNote() {
  const QString note = view_->note();
  if (!note.isEmpty()) {
    note_->setFullText(note);
  } else if (view_->confusion().classes() > 0) {
    note_->setFullText(tr("The wheel zooms, a click shows a cell’s images"));
  } else {
    note_->setFullText({});
  }
}

}  // namespace adnet::ui
