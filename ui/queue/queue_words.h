// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The queue and its runs, worded for a person in the window's language.
#pragma once

#include "ui/queue/queue_controller.h"

#include <QString>

namespace adnet::ui {

// What tells it from the others: "AD-Net · 30 % · seed 2"; of a single one, what it is.
QString nameText(const QueuePoint& point);
// "Waiting", "Step 12 of 60", "Failed: training diverged"
QString stateText(const QueuePoint& point, const QueueController& queue);
QString tipText(const QueuePoint& point);  // all of it, a line each
// What it took, what is left of it, or what it is expected to take; empty where that is not known.
QString timeText(const QueuePoint& point, const QueueController& queue);

// "3 of 12 runs done, about 40 min left. Waits for the training that goes on."
QString summaryText(const QueueController& queue);
QString summaryTip(const QueueController& queue);  // what there is to know of it; may be empty

}  // namespace adnet::ui
