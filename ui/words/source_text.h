// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a data set is read from, in a line.
#pragma once

#include "core/data/dataset.h"

#include <QString>

namespace adnet::ui {

// "~/Pictures/birds", "~/Pictures/birds (train_10.txt)", "~/planes (families)".
QString sourceText(const DataSource& source);

}  // namespace adnet::ui
