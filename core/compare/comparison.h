// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The table over repeated runs: what each setting reached, and how it compares to the baseline.
#pragma once

#include "core/compare/statistics.h"
#include "core/compare/trials.h"
#include "core/run/options.h"

#include <filesystem>
#include <string>
#include <vector>

namespace adnet {

// Test accuracies under one protocol, as shares.
struct ProtocolEstimate {
  MeanEstimate accuracy;
  // To the baseline: method finetune without a set of augmentations, every other option that it
  // heeds equal, paired by seed. Runs are
  // paired only where they have the same data fingerprint. n is 0 for the baseline itself.
  MeanEstimate difference;
};

struct ComparisonRow {
  std::vector<std::string> values;  // of the comparison's keys
  ProtocolEstimate honest, paper;
};

struct Comparison {
  std::vector<std::string> keys;  // of the options in which the settings differ
  std::vector<ComparisonRow> rows;
};

// A row a setting, in the order in which the settings first occur. Runs whose test set was not
// scored do not count. No two trials are of one setting and seed.
Comparison compare(const std::vector<Trial>& trials);

// The options, in the table's order, in which the configurations differ.
std::vector<const Option*> differingOptions(const std::vector<TrainingConfig>& configs);

// table.csv: shares, all digits; what is not known is empty.
std::string toCsv(const Comparison& comparison);
// table.md: per cent, and a line that says how to read it; what is not known is a dash.
std::string toMarkdown(const Comparison& comparison);

// Both into `folder`, which is made if need be; each replaced whole. Throws Error CannotWrite.
void writeTables(const Comparison& comparison, const std::filesystem::path& folder);

}  // namespace adnet
