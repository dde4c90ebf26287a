// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// When two names are the same to a person, although their bytes differ.
#pragma once

#include <string>
#include <string_view>

namespace adnet {

std::string lowerAscii(std::string_view text);  // other bytes as they are

// The composed form (NFC, Unicode Standard Annex 15): macOS writes "é" as an e and an accent. Text
// that is no UTF-8 comes back as it is.
std::string composed(std::string_view name);

// composed(), without regard to case and to blanks at the ends or in a row.
std::string loosely(std::string_view name);

}  // namespace adnet
