// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/table_splitter.h"

#include "ui/shell/widgets.h"

#include <QAbstractItemView>

#include <algorithm>

namespace adnet::ui {

TableSplitter::TableSplitter(QWidget* top, QAbstractItemView& table, QWidget* below)
    : QSplitter(Qt::Vertical), table_(table) {
  setChildrenCollapsible(false);
  setHandleWidth(2 * kGrid);
  addWidget(top);
  addWidget(below);
  setStretchFactor(1, 1);
  connect(this, &QSplitter::splitterMoved, this, [this] { dragged_ = true; });
}

void TableSplitter::resizeEvent(QResizeEvent* event) {
  QSplitter::resizeEvent(event);
  fit();
}

void TableSplitter::fit() {
  constexpr int kFewest = 4;     // rows that are worth the room
  constexpr double kMost = 0.5;  // of the height, for more of them
  const int row = table_.sizeHintForRow(0);
  if (dragged_ || row <= 0 || !table_.isVisible()) return;
  const int others = widget(0)->height() - table_.viewport()->height();
  const int all = height() - handleWidth();
  const int most = (static_cast<int>(kMost * all) - others) / row;  // no row is cut
  const int top = others + row * std::max(kFewest, std::min(most, table_.model()->rowCount()));
  setSizes({top, all - top});
}

}  // namespace adnet::ui
