// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/steps_file.h"

#include "core/base/files.h"
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
  const std::size_t before = steps_.size();
  const std::uintmax_t from = end_ - lastLine_.size();
  std::string text = readFileFrom(path_, from);
  bool anew = false;
  if (!std::string_view(text).starts_with(lastLine_)) {
    startAgain();
    text = readFileFrom(path_, 0);
    anew = true;
  }
  try {
    readLines(std::string_view(text).substr(lastLine_.size()));
  } catch (...) {
    startAgain();
    throw;
  }
  return anew || steps_.size() != before;
}

void StepsFile::startAgain() {
  *this = StepsFile(path_);
}

void StepsFile::readLines(std::string_view text) {
  if (line_ == 0 && text.find('\n') == std::string_view::npos) {
    damaged(path_, "has no header line.");
  }
  while (true) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return;
    std::string_view line = text.substr(0, end);
    ++line_;
    if (line_ == 1) {
      if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
      readHeader(withoutReturn(line));
    } else {
      readLine(withoutReturn(line));
    }
    lastLine_ = text.substr(0, end + 1);
    end_ += end + 1;
    text.remove_prefix(end + 1);
  }
}

void StepsFile::readHeader(std::string_view line) {
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
  split(line, [&](std::size_t, std::string_view name) {
    const auto found = std::ranges::find(kColumns, name, &Column::name);
    columns_.push_back(found == kColumns.end() ? nullptr : &*found);
  });
  for (const Column& column : kColumns) {
    if (std::ranges::find(columns_, &column) == columns_.end()) {
      damaged(path_, "has no column '" + std::string(column.name) + "'.");
    }
  }
}

void StepsFile::readLine(std::string_view line) {
  StepRecord step;
  std::size_t fields = 0;
  split(line, [&](std::size_t i, std::string_view field) {
    fields = i + 1;
    const Column* column = i < columns_.size() ? columns_[i] : nullptr;
    if (column == nullptr || column->read(step, field)) return;
    damaged(path_, "line " + formatNumber(line_) + ": '" + std::string(field) +
                       "' is no number for " + column->name + ".");
  });
  if (fields < columns_.size()) damaged(path_, "line " + formatNumber(line_) + " is too short.");
  step.distillationSkipped = std::isnan(step.distillation);
  steps_.push_back(step);
}

}  // namespace adnet
