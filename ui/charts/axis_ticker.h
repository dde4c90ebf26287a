// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What writes the numbers at an axis, with the minus that stands everywhere else.
#pragma once

#include "ui/shell/qcustomplot.h"

namespace adnet::ui {

// Linear or logarithmic, and its ticker with it.
void scaleAxis(QCPAxis& axis, bool logarithmic);

}  // namespace adnet::ui
