// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/table_splitter.h"

#include "ui/shell/widgets.h"

#include <QAbstractItemView>
#include <QEvent>

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

// What is below may want more room, for a legend of two lines for example.
bool TableSplitter::event(QEvent* event) {
  const bool done = QSplitter::event(event);
  if (event->type() == QEvent::LayoutRequest) fit();
  return done;
}

void TableSplitter::fit() {
  constexpr int kFewest = 4;     // rows that are worth the room, if what is below leaves it
  constexpr double kMost = 0.5;  // of the height, for more of them
  const int row = table_.sizeHintForRow(0);
  if (dragged_ || row <= 0 || !table_.isVisible()) return;
  const int others = widget(0)->height() - table_.viewport()->height();
  const int all = height() - handleWidth();
  const int room = (all - widget(1)->minimumSizeHint().height() - others) / row;  // no row is cut
  const int most = (static_cast<int>(kMost * all) - others) / row;
  const int rows = std::max(kFewest, std::min(most, table_.model()->rowCount()));
  const int top = others + row * std::max(1, std::min(rows, room));
  if (sizes() != QList<int>{top, all - top}) setSizes({top, all - top});
}

}  // namespace adnet::ui
