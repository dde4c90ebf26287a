// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace adnet::ui {

// Every key of the window by the place where it works, as rich text in the window's language.
QString keyList();

}  // namespace adnet::ui
