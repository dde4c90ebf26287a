// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/published_figures.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/run/csv.h"

#include <algorithm>

namespace adnet {
namespace {

const CsvRow kHeader = {"method", "ratio", "accuracy", "source"};

double percentIn(const std::string& field, const std::filesystem::path& file, std::size_t line) {
  const auto percent = parseNumber<double>(field);
  if (percent && *percent > 0 && *percent <= 100) return *percent;
  throw Error(ErrorCode::Unreadable, file,
              "line " + formatNumber(line) + ": \"" + field + "\" must be a number from 0 to 100.");
}

}  // namespace

std::vector<PublishedCurve> parsePublished(std::string_view csv,
                                           const std::filesystem::path& file) {
  const std::vector<CsvRow> rows = parseCsv(csv);
  if (rows.empty() || rows[0] != kHeader) {
    throw Error(ErrorCode::Unreadable, file, "begins with method,ratio,accuracy,source.");
  }
  std::vector<PublishedCurve> curves;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const CsvRow& row = rows[i];
    if (row.size() != kHeader.size() || row[0].empty() || row[3].empty()) {
      throw Error(ErrorCode::Unreadable, file,
                  "line " + formatNumber(i + 1) +
                      ": a method, a ratio, an accuracy and a source are expected.");
    }
    auto curve = std::ranges::find_if(curves, [&](const PublishedCurve& known) {
      return known.method == row[0] && known.source == row[3];
    });
    if (curve == curves.end()) curve = curves.insert(curves.end(), {row[0], row[3], {}});
    curve->points.push_back({percentIn(row[1], file, i + 1), percentIn(row[2], file, i + 1) / 100});
  }
  return curves;
}

}  // namespace adnet
