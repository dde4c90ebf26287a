// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/table_copy.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QShortcut>
#include <QTableView>

#include <algorithm>

namespace adnet::ui {

QString selectedRows(const QTableView& table) {
  const QAbstractItemModel& model = *table.model();
  QList<QModelIndex> rows = table.selectionModel()->selectedRows();
  if (rows.isEmpty()) return {};
  std::ranges::sort(rows, {}, &QModelIndex::row);
  const auto line = [&](const auto& cell) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column) {
      if (!table.isColumnHidden(column)) cells << cell(column).toString().simplified();
    }
    return cells.join('\t') + '\n';
  };
  QString text = line([&](int column) {
    const QVariant full = model.headerData(column, Qt::Horizontal, Qt::EditRole);
    return full.isValid() ? full : model.headerData(column, Qt::Horizontal);
  });
  for (const QModelIndex& row : rows)
    text += line([&](int column) { return row.siblingAtColumn(column).data(); });
  return text;
}

void copyRows(const QTableView& table) {
  const QString text = selectedRows(table);
  if (!text.isEmpty()) QGuiApplication::clipboard()->setText(text);
}

void copyRowsWithKeys(QTableView& table) {
  auto* copy = new QShortcut(QKeySequence::Copy, &table);
  copy->setContext(Qt::WidgetShortcut);
  QObject::connect(copy, &QShortcut::activated, &table, [&table] { copyRows(table); });
}

}  // namespace adnet::ui
