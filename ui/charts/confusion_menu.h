// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How confusion matrices are shown: the order of their classes, their numbers, their zoom.
#pragma once

#include <vector>

class QMenu;

namespace adnet::ui {

class ConfusionView;

// Of one matrix, or of several that show the same classes. Those that show shares have no choice
// of numbers. The menu lives no longer than the first of them.
QMenu* makeConfusionMenu(const std::vector<ConfusionView*>& views, bool withNumbers = true);

}  // namespace adnet::ui
