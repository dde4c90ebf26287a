// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/run_csv.h"

#include "core/base/files.h"

namespace adnet {
namespace fs = std::filesystem;
namespace {

std::string_view withoutMark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

}  // namespace

void throwDamaged(const fs::path& file, const std::string& what) {
  throw Error(ErrorCode::BadRun, file, what + " The run's other files are untouched.");
}

std::string readText(const fs::path& file) {
  return std::string(withoutMark(readFile(file)));
}

CsvTable::CsvTable(const fs::path& file) : CsvTable(readText(file), file) {}

CsvTable::CsvTable(std::string_view text, const fs::path& file)
    : file_(file), rows_(parseCsv(withoutMark(text))) {
  if (rows_.empty()) throwDamaged(file_, "has no header line.");
  for (std::size_t i = 0; i < rows_[0].size(); ++i)
    columns_[rows_[0][i]] = i;
}

const std::string& CsvTable::text(std::size_t row, const std::string& column) const {
  const auto found = columns_.find(column);
  if (found == columns_.end()) throwDamaged(file_, "has no column '" + column + "'.");
  const CsvRow& fields = rows_[row + 1];
  if (found->second >= fields.size())
    throwDamaged(file_, "line " + formatNumber(row + 2) + " is too short.");
  return fields[found->second];
}

void CsvTable::throwNoNumber(std::size_t row, const std::string& column) const {
  throwDamaged(file_, "line " + formatNumber(row + 2) + ": '" + text(row, column) +
                          "' is no number for " + column + ".");
}

const std::string& insidePath(const std::string& text, const fs::path& file) {
  const fs::path path(text);
  if (path.empty() || path.is_absolute() || *path.lexically_normal().begin() == "..")
    throwDamaged(file, "names '" + text + "', which leaves the data set's folder.");
  return text;
}

std::string pathField(const std::string& path) {
  return path.find_first_of("=+-@") == 0 ? "./" + path : path;
}

std::string pathIn(const std::string& field, const fs::path& file) {
  return insidePath(field.starts_with("./") ? field.substr(2) : field, file);
}

}  // namespace adnet
