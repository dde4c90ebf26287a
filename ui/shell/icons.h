// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The program's own icons (resources/icons), drawn in a colour of the theme at any size.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace adnet::ui {

// `name` is that of resources/icons/<name>.svg, whose currentColor becomes `color`, or
// `checkedColor` where a checkable button is checked.
QIcon makeIcon(const QString& name, const QColor& color, const QColor& checkedColor = {});

}  // namespace adnet::ui
