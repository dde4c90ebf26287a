// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Settings, worded for a person in the window's language.
#pragma once

#include "core/compare/comparison.h"

#include <QString>

#include <string>
#include <vector>

namespace adnet::ui {

// What tells a row from the others: "AD-Net · 30 %". `keys` are those of the row's values.
QString settingName(const ComparisonRow& row, const std::vector<std::string>& keys);

}  // namespace adnet::ui
