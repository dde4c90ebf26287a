// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cli/compare_command.h"

#include <algorithm>

namespace adnet::cli {
namespace {

std::string tableOf(const Comparison& comparison, const std::vector<LeftOut>& leftOut,
                    TableFormat format, TableRows rows) {
  switch (format) {
    case TableFormat::Markdown:
      return toMarkdown(comparison);
    case TableFormat::Csv:
      return rows == TableRows::Runs ? toRunsCsv(comparison) : toCsv(comparison);
    case TableFormat::Json:
      return toJson(comparison, leftOut);
    case TableFormat::Latex:
      return toLatex(comparison);
  }
  return {};
}

bool hasDifferences(const Comparison& comparison) {
  return std::ranges::any_of(comparison.rows,
                             [](const ComparisonRow& row) { return row.baseline.has_value(); });
}

}  // namespace

int compareRuns(const CommandLine& line, Console console) {
  Trials read = readTrials(line.runs);
  for (const LeftOut& run : read.leftOut)
    console.log << "left out " << run.run.string() << ": " << run.why << "\n";
  if (read.trials.empty()) {
    throw Error(ErrorCode::NotFound, line.runs.front(), "there is no finished run to compare.");
  }
  Comparison comparison = compare(read.trials, line.compare.what);
  for (const LeftOut& run : comparison.leftOut)
    console.log << "left out " << run.run.string() << ": " << run.why << "\n";
  for (const std::string& key : comparison.lacking)
    console.log << "runs of an earlier version have no " << key << ": they are settings of their "
                << "own, '" << kNotRecorded << "'\n";
  for (const LeftOut& run : addImageAnalyses(comparison)) {
    console.log << "not compared image by image: " << run.run.string() << ": " << run.why << "\n";
    read.leftOut.push_back(run);
  }
  if (!line.compare.what.baseline.empty() && !hasDifferences(comparison)) {
    console.log << "no setting has a baseline: none is equal to another but for --baseline\n";
  }
  if (!line.folder.empty()) writeTables(comparison, line.folder);
  const TableFormat format = line.json ? TableFormat::Json : line.compare.format;
  console.out << tableOf(comparison, read.leftOut, format, line.compare.rows) << std::flush;
  return kDone;
}

}  // namespace adnet::cli
