// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run's CSV files have in common: columns that are found by name, and paths of images.
#pragma once

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/run/csv.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace adnet {

// Throws Error BadRun.
[[noreturn]] void throwDamaged(const std::filesystem::path& file, const std::string& what);

// Of a file, without the byte order mark that a Windows editor adds.
std::string readText(const std::filesystem::path& file);

// All throw Error BadRun where what is asked for is not there.
class CsvTable {
 public:
  explicit CsvTable(const std::filesystem::path& file);
  CsvTable(std::string_view text, const std::filesystem::path& file);

  std::size_t rows() const { return rows_.size() - 1; }
  bool has(const std::string& column) const { return columns_.contains(column); }
  const std::string& text(std::size_t row, const std::string& column) const;

  template <class Number>
  Number number(std::size_t row, const std::string& column) const {
    const auto value = parseNumber<Number>(text(row, column));
    if (!value) throwNoNumber(row, column);
    return *value;
  }

 private:
  [[noreturn]] void throwNoNumber(std::size_t row, const std::string& column) const;

  std::filesystem::path file_;
  std::vector<CsvRow> rows_;
  std::unordered_map<std::string, std::size_t> columns_;
};

// The path of an image. A run may come from anywhere, and its images are looked for below the data
// set's folder alone: throws Error BadRun for one that leaves it.
const std::string& insidePath(const std::string& path, const std::filesystem::path& file);

// A spreadsheet takes a field that begins like a formula for one; "./" leaves the path what it is.
std::string pathField(const std::string& path);
// The path again. Throws as insidePath().
std::string pathIn(const std::string& field, const std::filesystem::path& file);

}  // namespace adnet
