// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The fields of the training form, alike everywhere.
#pragma once

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSpinBox>

namespace adnet::ui {

// Boxes tell a typed number when it is complete, and leave the wheel to the page around them.
QSpinBox* makeBox(const char* name, int low, int high, int step);
QDoubleSpinBox* makeBox(const char* name, double low, double high, double step, int decimals);
QComboBox* makeCombo(const char* name);
QFormLayout* makeFormLayout();
// Gives the names of the rows the same room in every form.
void alignNames(const QFormLayout& form);

}  // namespace adnet::ui
