// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the options of a split really give, where that is not what they seem to ask for. Empty where
// there is nothing to be said.
#pragma once

#include "core/data/split.h"

#include <QString>

namespace adnet::ui {

// More images a class are asked for than any class has.
QString tooManyText(const Dataset& dataset, const Split& split, const SplitOptions& options);

// Little or nothing is left to train on, or nothing to validate on.
QString littleLeftText(const Dataset& dataset, const Split& split, const SplitOptions& options);

// Validation is asked for, and no class can spare an image.
QString noValidationText(const Split& split, const SplitOptions& options);

}  // namespace adnet::ui
