// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tables of the Data page have in common: whole rows that are chosen one at a time.
#pragma once

class QTableView;

namespace adnet::ui {

void styleTable(QTableView& table);

}  // namespace adnet::ui
