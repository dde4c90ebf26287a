// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Can a training begin with what the project holds now?
#pragma once

#include "ui/shell/project.h"

#include <QString>

namespace adnet::ui {

// Why not, and what to do about it; empty: it can.
QString reasonNotToTrain(const Project& project);

// "Trains on 58 images of 10 classes, tests on 120."
QString summaryOf(const Split& split, std::size_t classes);
// Of what would be trained next; empty without a data set.
QString summaryOf(const Project& project);

// The share of each class's training pool that is kept, in per cent.
double keptPercent(const Project& project);

}  // namespace adnet::ui
