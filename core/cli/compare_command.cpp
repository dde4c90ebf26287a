// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cli/compare_command.h"

#include "core/compare/comparison.h"

namespace adnet::cli {

int compareRuns(const CommandLine& line, Console console) {
  const Trials read = readTrials(line.runs);
  for (const LeftOut& run : read.leftOut)
    console.log << "left out " << run.run.string() << ": " << run.why << "\n";
  if (read.trials.empty()) {
    throw Error(ErrorCode::NotFound, line.runs.front(), "there is no finished run to compare.");
  }
  Comparison comparison = compare(read.trials);
  for (const LeftOut& run : addImageAnalyses(comparison))
    console.log << "not compared image by image: " << run.run.string() << ": " << run.why << "\n";
  if (!line.folder.empty()) writeTables(comparison, line.folder);
  console.out << toMarkdown(comparison) << std::flush;
  return kDone;
}

}  // namespace adnet::cli
