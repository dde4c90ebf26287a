// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/file_lock.h"
#include "core/base/numbers.h"
#include "core/compare/comparison.h"
#include "core/compare/verdict.h"
#include "core/run/csv.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <thread>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr const char* kUnknown = "–";
constexpr const char* kAgree = "all agree";

// Mean, sample standard deviation and the interval's ends.
void addShares(CsvRow& row, const MeanEstimate& estimate, bool withDeviation) {
  const auto& interval = estimate.interval;
  row.push_back(estimate.n > 0 ? formatNumber(estimate.mean) : "");
  if (withDeviation) row.push_back(estimate.deviation ? formatNumber(*estimate.deviation) : "");
  row.push_back(interval ? formatNumber(interval->low) : "");
  row.push_back(interval ? formatNumber(interval->high) : "");
}

std::string percent(double share) {
  return formatFixed(100 * share, 2);
}

std::string signedPercent(double share) {
  return (share > 0 ? "+" : "") + percent(share);
}

using Write = std::string (*)(double);

std::string meanCell(const MeanEstimate& estimate, Write write) {
  return estimate.n > 0 ? write(estimate.mean) : kUnknown;
}

std::string intervalCell(const MeanEstimate& estimate, Write write) {
  if (!estimate.interval) return estimate.allAgree() ? kAgree : kUnknown;
  return write(estimate.interval->low) + " to " + write(estimate.interval->high);
}

void addAccuracy(CsvRow& cells, const MeanEstimate& accuracy) {
  cells.push_back(meanCell(accuracy, percent));
  cells.push_back(accuracy.deviation ? percent(*accuracy.deviation) : kUnknown);
  cells.push_back(intervalCell(accuracy, percent));
}

void addDifference(CsvRow& cells, const MeanEstimate& difference) {
  cells.push_back(meanCell(difference, signedPercent));
  cells.push_back(intervalCell(difference, signedPercent));
}

std::string markdownLine(const CsvRow& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) {
    line += ' ';
    for (const char c : cell)
      line += c == '|' ? std::string("\\|") : std::string(1, c);
    line += " |";
  }
  return line + "\n";
}

// "adnet, 10" of the row whose method and ratio differ from others'.
std::string nameOf(const ComparisonRow& row) {
  std::string name;
  for (const std::string& value : row.values)
    name += (name.empty() ? "" : ", ") + (value.empty() ? kUnknown : value);
  return name;
}

std::string nameOf(const Baseline& baseline) {
  if (baseline.empty())
    return "plain fine-tuning (method finetune), every option that it heeds equal";
  std::string name = "the setting that is equal but for";
  for (const auto& [option, value] : baseline)
    name +=
        (&option == &baseline.front().first ? " " : ", ") + std::string(option->key) + " " + value;
  return name;
}

std::string listOf(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words)
    list += (list.empty() ? "" : ", ") + word;
  return list;
}

bool anyAgree(const Comparison& comparison) {
  return std::ranges::any_of(comparison.rows, [](const ComparisonRow& row) {
    const auto agree = [](const ProtocolEstimate& estimate) {
      return estimate.accuracy.allAgree() || estimate.difference.allAgree();
    };
    return agree(row.honest) || agree(row.paper);
  });
}

std::string verdictLines(const Comparison& comparison) {
  std::string lines;
  for (const ComparisonRow& row : comparison.rows) {
    const std::string verdict = verdictOf(row);
    if (!verdict.empty()) lines += "- " + nameOf(row) + ": " + verdict + "\n";
  }
  if (lines.empty()) return lines;
  return std::string("\nHonest ") + phraseOf(comparison.metric) +
         " beside the baseline, in points. On these test images: over further seeds. On new "
         "images: over further seeds and images (multi-reader multi-case analysis).\n\n" +
         lines;
}

}  // namespace

std::string toCsv(const Comparison& comparison) {
  CsvRow header = comparison.keys;
  for (const char* name :
       {"n", "honest_mean", "honest_sd", "honest_low", "honest_high", "paper_mean", "paper_sd",
        "paper_low", "paper_high", "pairs", "honest_difference", "honest_difference_low",
        "honest_difference_high", "paper_difference", "paper_difference_low",
        "paper_difference_high", "verdict"}) {
    header.emplace_back(name);
  }
  std::string text = csvLine(header);
  for (const ComparisonRow& one : comparison.rows) {
    CsvRow row = one.values;
    row.push_back(formatNumber(one.honest.accuracy.n));
    addShares(row, one.honest.accuracy, true);
    addShares(row, one.paper.accuracy, true);
    row.push_back(formatNumber(one.honest.difference.n));
    addShares(row, one.honest.difference, false);
    addShares(row, one.paper.difference, false);
    row.push_back(verdictOf(one));
    text += csvLine(row);
  }
  return text;
}

std::string toRunsCsv(const Comparison& comparison) {
  CsvRow header = comparison.keys;
  for (const char* name : {"seed", "honest", "paper", "run", "baseline_run"})
    header.emplace_back(name);
  std::string text = csvLine(header);
  for (const ComparisonRow& setting : comparison.rows) {
    for (const ComparedRun& run : setting.runs) {
      const auto pair = std::ranges::find(setting.pairs, run.folder, &RunPair::candidate);
      CsvRow row = setting.values;
      row.push_back(formatNumber(run.seed));
      row.push_back(formatNumber(run.score.honest));
      row.push_back(formatNumber(run.score.paper));
      row.push_back(run.folder.string());
      row.push_back(pair == setting.pairs.end() ? "" : pair->baseline.string());
      text += csvLine(row);
    }
  }
  return text;
}

std::string toMarkdown(const Comparison& comparison) {
  CsvRow header = comparison.keys;
  for (const char* name :
       {"n", "honest: mean", "sd", "95 % interval", "paper: mean", "sd", "95 % interval", "pairs",
        "honest: difference", "95 % interval", "paper: difference", "95 % interval"}) {
    header.emplace_back(name);
  }
  CsvRow rule(comparison.keys.size(), "---");
  rule.resize(header.size(), "--:");
  std::string text = markdownLine(header) + markdownLine(rule);
  for (const ComparisonRow& one : comparison.rows) {
    CsvRow cells = one.values;
    cells.push_back(formatNumber(one.honest.accuracy.n));
    addAccuracy(cells, one.honest.accuracy);
    addAccuracy(cells, one.paper.accuracy);
    cells.push_back(formatNumber(one.honest.difference.n));
    addDifference(cells, one.honest.difference);
    addDifference(cells, one.paper.difference);
    text += markdownLine(cells);
  }
  text += std::string("\nTest ") + phraseOf(comparison.metric) +
          " in per cent over n seeds. Honest protocol: the checkpoint was chosen "
          "without the test set. Paper protocol: best of all evaluations on the test set, "
          "optimistic. sd: sample standard deviation. Intervals: of the mean, by Student's t. "
          "Differences: to " +
          nameOf(comparison.baseline) + ", paired by seed; where the verdict says so, unpaired.\n";
  if (anyAgree(comparison)) {
    text += std::string("\n") + kAgree +
            ": all seeds give the same number, so its interval over seeds cannot be known.\n";
  }
  text += verdictLines(comparison);
  if (comparison.severalDataSets) {
    text +=
        "\nThe runs are of different data (data_fingerprint): images were added, removed or "
        "changed in between. Each row is of one state of the data, and differences are within "
        "it.\n";
  }
  if (comparison.severalTestSets) {
    text +=
        "\nThe runs were not all tested on the same images: where these are a share of the data, "
        "the seed draws them. Runs with one --test-seed, or one --split-seed, share them.\n";
  }
  if (!comparison.lacking.empty()) {
    text += std::string("\nSome runs are of an earlier version, which did not have: ") +
            listOf(comparison.lacking) + ". They are settings of their own, '" + kNotRecorded +
            "'.\n";
  }
  if (!comparison.leftOut.empty()) text += "\nLeft out, in part or whole:\n\n";
  for (const LeftOut& run : comparison.leftOut)
    text += "- " + run.run.string() + ": " + run.why + "\n";
  return text;
}

void writeTables(const Comparison& comparison, const fs::path& folder) {
  std::error_code code;
  fs::create_directories(folder, code);
  if (code) {
    throw Error(ErrorCode::CannotWrite, folder,
                "the folder cannot be made (" + code.message() + ").");
  }
  auto lock = FileLock::take(folder / ".tables");
  for (; !lock; lock = FileLock::take(folder / ".tables"))
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  writeFileAtomically(folder / "table.csv", toCsv(comparison));
  writeFileAtomically(folder / "table.md", toMarkdown(comparison));
}

}  // namespace adnet
