// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbers.h"
#include "core/compare/comparison.h"
#include "core/compare/verdict.h"

#include <algorithm>

namespace adnet {
namespace {

std::string escaped(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '\\':
        safe += "\\textbackslash{}";
        break;
      case '~':
        safe += "\\textasciitilde{}";
        break;
      case '^':
        safe += "\\textasciicircum{}";
        break;
      case '&':
      case '%':
      case '$':
      case '#':
      case '_':
      case '{':
      case '}':
        safe += '\\';
        [[fallthrough]];
      default:
        safe += c;
    }
  }
  return safe;
}

// A comment ends with its line, and values may be of any text.
std::string onOneLine(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return text;
}

std::string percent(double share) {
  return formatFixed(100 * share, 1);
}

std::string meanCell(const MeanEstimate& estimate) {
  if (estimate.n == 0) return "--";
  std::string cell = "$" + percent(estimate.mean);
  if (estimate.deviation) cell += " \\pm " + percent(*estimate.deviation);
  return cell + "$";
}

std::string intervalCell(const MeanEstimate& estimate) {
  if (!estimate.interval) return estimate.allAgree() ? "all agree" : "--";
  return "$[" + percent(estimate.interval->low) + ", " + percent(estimate.interval->high) + "]$";
}

std::string differenceCell(const MeanEstimate& estimate) {
  if (estimate.n == 0) return "--";
  return std::string("$") + (estimate.mean > 0 ? "+" : "") + percent(estimate.mean) + "$";
}

std::string line(const std::vector<std::string>& cells) {
  std::string text;
  for (const std::string& cell : cells)
    text += (text.empty() ? "" : " & ") + cell;
  return text + " \\\\\n";
}

}  // namespace

std::string toLatex(const Comparison& comparison, Protocol protocol) {
  std::vector<std::string> head;
  for (const std::string& key : comparison.keys)
    head.push_back(escaped(key));
  const std::string metric = phraseOf(comparison.metric);
  for (const std::string& name :
       {std::string("$n$"), metric + " (\\%)", std::string("95\\,\\% interval"),
        std::string("difference"), std::string("95\\,\\% interval")})
    head.push_back(name);
  std::string text = "% Test " + metric + ", " + nameOf(protocol) +
                     " protocol: mean and sample standard deviation over n seeds. Where all agree, "
                     "the interval over seeds cannot be known.\n"
                     "\\begin{tabular}{" +
                     std::string(comparison.keys.size(), 'l') + "rrrrr}\n\\toprule\n" + line(head) +
                     "\\midrule\n";
  for (const ComparisonRow& row : comparison.rows) {
    const ProtocolEstimate& estimate = protocol == Protocol::Honest ? row.honest : row.paper;
    std::vector<std::string> cells;
    for (const std::string& value : row.values)
      cells.push_back(escaped(value));
    cells.push_back(formatNumber(estimate.accuracy.n));
    cells.push_back(meanCell(estimate.accuracy));
    cells.push_back(intervalCell(estimate.accuracy));
    cells.push_back(differenceCell(estimate.difference));
    cells.push_back(intervalCell(estimate.difference));
    text += line(cells);
  }
  text += "\\bottomrule\n\\end{tabular}\n";
  for (const ComparisonRow& row : comparison.rows) {
    const std::string verdict = protocol == Protocol::Honest ? verdictOf(row) : "";
    if (!verdict.empty()) text += "% " + onOneLine(verdict) + "\n";
  }
  return text;
}

}  // namespace adnet
