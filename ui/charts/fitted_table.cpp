// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/fitted_table.h"

#include "ui/shell/widgets.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>
#include <utility>

namespace adnet::ui {

FittedTable::FittedTable(std::vector<int> numbers, std::function<void(bool)> setBrief)
    : numbers_(std::move(numbers)), setBrief_(std::move(setBrief)) {
  horizontalHeader()->setMinimumSectionSize(0);
}

void FittedTable::setModel(QAbstractItemModel* model) {
  QTableView::setModel(model);
  for (int column = 0; column < model->columnCount(); ++column) {
    const bool isNumber = std::ranges::count(numbers_, column) > 0;
    horizontalHeader()->setSectionResizeMode(column,
                                             isNumber ? QHeaderView::Fixed : QHeaderView::Stretch);
  }
}

void FittedTable::resizeEvent(QResizeEvent* event) {
  fitColumns();
  QTableView::resizeEvent(event);
}

void FittedTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::FontChange && model()) fitColumns();
}

void FittedTable::fitColumns() {
  // Of a name: with the numbers' titles in full; for which the least telling number is given up;
  // and for which others are.
  constexpr int kLetters = 18, kSomeLetters = 13, kFewLetters = 9;
  const int letter = fontMetrics().averageCharWidth();
  const int names = model()->columnCount() - static_cast<int>(numbers_.size());
  const int width = viewport()->width();
  int whole = 0;
  for (const int column : numbers_)
    whole += widthOf(column, Qt::EditRole);
  const bool brief = whole + names * kLetters * letter > width;
  setBrief_(brief);
  int room = width;
  for (const int column : numbers_) {
    const int own = widthOf(column, Qt::DisplayRole);
    room -= own;
    horizontalHeader()->resizeSection(column, own);
    const int letters = column == numbers_.back() ? kSomeLetters : kFewLetters;
    setColumnHidden(column, room < names * letters * letter && column != numbers_.front());
  }
}

int FittedTable::widthOf(int column, int titleRole) const {
  const QFontMetrics metrics = horizontalHeader()->fontMetrics();
  const QString title = model()->headerData(column, Qt::Horizontal, titleRole).toString();
  const int text = std::max(metrics.horizontalAdvance(title), metrics.horizontalAdvance("100 %"));
  return text + 2 * kGrid;
}

}  // namespace adnet::ui
