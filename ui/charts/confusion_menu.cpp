// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/confusion_menu.h"

#include "ui/charts/confusion_view.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <utility>

namespace adnet::ui {

namespace {

struct MenuWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::ConfusionCard)
};

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

QMenu* makeConfusionMenu(const std::vector<ConfusionView*>& views, bool withNumbers) {
  auto* menu = new QMenu(views.front());
  const auto each = [views](auto act) {
    for (ConfusionView* view : views)
      act(*view);
  };
  addChoices<ConfusionOrder>(
      *menu, MenuWords::tr("Order of the classes"),
      {{ConfusionOrder::Name, MenuWords::tr("By name")},
       {ConfusionOrder::Error, MenuWords::tr("Most mistakes first")},
       {ConfusionOrder::Similarity, MenuWords::tr("Confused ones side by side")}},
      [each](ConfusionOrder order) { each([&](ConfusionView& view) { view.setOrder(order); }); });
  if (withNumbers) {
    addChoices<ConfusionNumbers>(
        *menu, MenuWords::tr("Numbers"),
        {{ConfusionNumbers::Images, MenuWords::tr("Images")},
         {ConfusionNumbers::Shares, MenuWords::tr("Per cent of the true class")}},
        [each](ConfusionNumbers numbers) {
          each([&](ConfusionView& view) { view.setNumbers(numbers); });
        });
  }
  menu->addSeparator();
  QAction* only = menu->addAction(MenuWords::tr("Only the most confused classes"));
  only->setCheckable(true);
  QObject::connect(only, &QAction::toggled, menu, [each](bool on) {
    each([&](ConfusionView& view) { view.setOnlyConfused(on); });
  });
  menu->addSeparator();
  // What is seen of one is seen of all.
  constexpr double kStep = 1.5;
  ConfusionView* first = views.front();
  menu->addAction(MenuWords::tr("Zoom in (+)"), first, [first] { first->zoom(kStep); });
  menu->addAction(MenuWords::tr("Zoom out (−)"), first, [first] { first->zoom(1 / kStep); });
  menu->addAction(MenuWords::tr("Show all (0)"), first, &ConfusionView::showWhole);
  return menu;
}

}  // namespace adnet::ui
