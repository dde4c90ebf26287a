// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/steps_file.h"

#include "core/base/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace adnet {
namespace fs = std::filesystem;

// A name in the header, and what it fills in.
struct StepsFile::Column {
  const char* name;
  bool (*read)(StepRecord& step, std::string_view field);
};

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";  // a Windows editor adds it

template <auto member>
bool readInto(StepRecord& step, std::string_view field) {
  using Number = std::remove_reference_t<decltype(step.*member)>;
  const auto number = parseNumber<Number>(field);
  if (number) step.*member = *number;
  return number.has_value();
}

[[noreturn]] void damaged(const fs::path& file, const std::string& what) {
  throw Error(ErrorCode::BadRun, file, what + " The run's other files are untouched.");
}

std::string_view withoutReturn(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// Calls `take` with each field; there are no quotes in numbers.
template <class Take>
void split(std::string_view line, const Take& take) {
  for (std::size_t i = 0;; ++i) {
    const std::size_t comma = line.find(',');
    take(i, line.substr(0, comma));
    if (comma == std::string_view::npos) return;
    line.remove_prefix(comma + 1);
  }
}

}  // namespace

bool StepsFile::refresh() {
  try {
    const GrowingCsv::News news = csv_.read(path_);
    if (news.change == GrowingCsv::Change::None) return false;
    if (news.change == GrowingCsv::Change::Replaced) steps_.clear();
    take(news.text);
  } catch (...) {
    *this = StepsFile(path_);
    throw;
  }
  return true;
}

// Whole lines, the first of them the header.
void StepsFile::take(std::string_view text) {
  if (text.empty()) damaged(path_, "has no header line.");
  std::vector<const Column*> columns;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = withoutReturn(text.substr(0, end));
    if (columns.empty()) {
      columns = columnsOf(line);
    } else {
      steps_.push_back(stepOf(line, columns));
    }
    text.remove_prefix(end + 1);
  }
}

// Of the file, in its order; null for those that nobody asks for.
std::vector<const StepsFile::Column*> StepsFile::columnsOf(std::string_view header) const {
  static constexpr std::array<Column, 8> kColumns = {{
      {"step", readInto<&StepRecord::step>},
      {"epoch", readInto<&StepRecord::epoch>},
      {"loss", readInto<&StepRecord::loss>},
      {"cross_entropy", readInto<&StepRecord::crossEntropy>},
      {"distillation", readInto<&StepRecord::distillation>},
      {"learning_rate", readInto<&StepRecord::learningRate>},
      {"gradient_norm", readInto<&StepRecord::gradientNorm>},
      {"images_per_second", readInto<&StepRecord::imagesPerSecond>},
  }};
  if (header.starts_with(kByteOrderMark)) header.remove_prefix(kByteOrderMark.size());
  std::vector<const Column*> columns;
  split(header, [&](std::size_t, std::string_view name) {
    const auto found = std::ranges::find(kColumns, name, &Column::name);
    columns.push_back(found == kColumns.end() ? nullptr : &*found);
  });
  for (const Column& column : kColumns) {
    if (std::ranges::find(columns, &column) == columns.end()) {
      damaged(path_, "has no column '" + std::string(column.name) + "'.");
    }
  }
  return columns;
}

StepRecord StepsFile::stepOf(std::string_view line,
                             const std::vector<const Column*>& columns) const {
  const std::string number = formatNumber(steps_.size() + 2);  // the header's is 1
  StepRecord step;
  std::size_t fields = 0;
  split(line, [&](std::size_t i, std::string_view field) {
    fields = i + 1;
    const Column* column = i < columns.size() ? columns[i] : nullptr;
    if (column == nullptr || column->read(step, field)) return;
    damaged(path_, "line " + number + ": '" + std::string(field) + "' is no number for " +
                       column->name + ".");
  });
  if (fields < columns.size()) damaged(path_, "line " + number + " is too short.");
  step.distillationSkipped = std::isnan(step.distillation);
  return step;
}

}  // namespace adnet
