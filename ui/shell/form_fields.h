// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The fields of a form, alike everywhere.
#pragma once

#include "ui/shell/number_field.h"

#include <QComboBox>
#include <QFormLayout>

namespace adnet::ui {

NumberField* makeWhole(const char* name, int low, int high, int step);
NumberField* makeReal(const char* name, double low, double high, double step, double finest = 0);
// Leaves the wheel to the page around it.
QComboBox* makeCombo(const char* name);
QFormLayout* makeFormLayout();
// Gives the names of the rows the same room in every form.
void alignNames(const QFormLayout& form);

}  // namespace adnet::ui
