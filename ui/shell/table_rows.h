// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done with the rows of a table that is chosen from by rows.
#pragma once

#include <QString>

class QTableView;

namespace adnet::ui {

// The titles and the selected rows as they are shown, between tabs, a minus as a hyphen; empty
// without a selection.
QString selectedRows(const QTableView& table);
// To the clipboard, which keeps what it has where no row is selected.
void copyRows(const QTableView& table);
// Ctrl+C in the table copies its rows, Home and End go to the first and the last of them. None is
// chosen by the focus alone; the arrows begin at the first.
void takeRowKeys(QTableView& table);

}  // namespace adnet::ui
