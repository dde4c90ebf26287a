// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of a table for the clipboard.
#pragma once

#include <QString>

class QTableView;

namespace adnet::ui {

// The titles and the selected rows as they are shown, between tabs; empty without a selection.
QString selectedRows(const QTableView& table);
// To the clipboard, which keeps what it has where no row is selected.
void copyRows(const QTableView& table);
// Where Ctrl+C in the table copies its rows.
void copyRowsWithKeys(QTableView& table);

}  // namespace adnet::ui
