// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Options and their values, of the option table or a comparison, worded for a person in the
// window's language.
#pragma once

#include <QString>

#include <string>

namespace adnet::ui {

QString optionText(const std::string& key);                            // "head lr ratio"
QString valueText(const std::string& key, const std::string& value);   // "AD-Net", "30 %"
QString namedValue(const std::string& key, const std::string& value);  // "AD-Net", "alpha 0.3"

}  // namespace adnet::ui
