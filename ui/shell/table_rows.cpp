// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/table_rows.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QShortcut>
#include <QTableView>

#include <algorithm>
#include <functional>

namespace adnet::ui {

namespace {

// From `row` on, up or down; -1: none.
int firstShown(const QTableView& table, int row, int step) {
  while (table.model()->hasIndex(row, 0) && table.isRowHidden(row))
    row += step;
  return table.model()->hasIndex(row, 0) ? row : -1;
}

void goTo(QTableView& table, int row) {
  const int column = std::max(0, table.currentIndex().column());
  if (row >= 0) table.setCurrentIndex(table.model()->index(row, column));
}

// A view makes the first row its current one when it gets the focus, which is nobody's choice.
class NoneByFocus : public QObject {
 public:
  explicit NoneByFocus(QTableView& table) : QObject(&table), table_(table) {
    table.installEventFilter(this);
  }
  bool eventFilter(QObject*, QEvent* event) override {
    // Others come while the table is destroyed, too.
    if (event->type() != QEvent::FocusIn) return false;
    const bool none = !table_.currentIndex().isValid() && !table_.selectionModel()->hasSelection();
    if (none) table_.setCurrentIndex({});
    return false;
  }

 private:
  QTableView& table_;
};

// A spreadsheet reads a number by its hyphen and plain spaces.
QString plain(const QString& cell) {
  static const QRegularExpression minus(QStringLiteral("−(?=\\d)"));
  return cell.simplified().replace(minus, QStringLiteral("-"));
}

}  // namespace

QString selectedRows(const QTableView& table) {
  const QAbstractItemModel& model = *table.model();
  QList<QModelIndex> rows = table.selectionModel()->selectedRows();
  if (rows.isEmpty()) return {};
  std::ranges::sort(rows, {}, &QModelIndex::row);
  const auto line = [&](const auto& cell) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column) {
      if (!table.isColumnHidden(column)) cells << plain(cell(column).toString());
    }
    return cells.join('\t') + '\n';
  };
  QString text = line([&](int column) {
    const QVariant full = model.headerData(column, Qt::Horizontal, Qt::EditRole);
    return full.isValid() ? full : model.headerData(column, Qt::Horizontal);
  });
  for (const QModelIndex& row : rows) {
    text += line([&](int column) {
      const QModelIndex cell = row.siblingAtColumn(column);
      const QVariant full = cell.data(Qt::EditRole);
      return full.isValid() ? full : cell.data();
    });
  }
  return text;
}

void copyRows(const QTableView& table) {
  const QString text = selectedRows(table);
  if (!text.isEmpty()) QGuiApplication::clipboard()->setText(text);
}

void takeRowKeys(QTableView& table) {
  new NoneByFocus(table);
  const auto take = [&table](const QKeySequence& keys, const std::function<void()>& act) {
    auto* shortcut = new QShortcut(keys, &table);
    shortcut->setContext(Qt::WidgetShortcut);
    QObject::connect(shortcut, &QShortcut::activated, &table, act);
  };
  take(QKeySequence::Copy, [&table] { copyRows(table); });
  take(Qt::Key_Home, [&table] { goTo(table, firstShown(table, 0, 1)); });
  take(Qt::Key_End,
       [&table] { goTo(table, firstShown(table, table.model()->rowCount() - 1, -1)); });
}

}  // namespace adnet::ui
