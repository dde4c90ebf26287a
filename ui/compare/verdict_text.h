// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/compare/comparison.h"

#include <QString>

namespace adnet::ui {

// What verdictOf() says, in the window's language; the same words in English.
QString verdictText(const ComparisonRow& row);

}  // namespace adnet::ui
