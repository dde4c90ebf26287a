// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Comma-separated values as RFC 4180 has them: fields with a comma, a quote or a line break are
// quoted.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace adnet {

using CsvRow = std::vector<std::string>;

// One line, with its "\n".
std::string csvLine(const CsvRow& fields);

// All rows. A last line without its "\n" was torn by a crash, and is dropped.
std::vector<CsvRow> parseCsv(std::string_view text);

}  // namespace adnet
