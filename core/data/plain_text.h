// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Names that survive a list, a table and JSON.
#pragma once

#include <string>
#include <string_view>

namespace adnet {

bool isUtf8(std::string_view text);

// Is this UTF-8 without control characters?
bool isPlainText(std::string_view text);

// `text` if it is plain, else with a question mark for every byte that is not printable ASCII.
std::string plainText(std::string_view text);

}  // namespace adnet
