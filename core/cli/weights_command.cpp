// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cli/weights_command.h"

#include "core/cli/progress_line.h"
#include "core/download/download.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <iomanip>

namespace adnet::cli {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;

std::string mebibytesText(double mebibytes) {
  char text[64];
  std::snprintf(text, sizeof(text), "%.1f", mebibytes);
  return text;
}

std::string textOf(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json jsonOf(const PublishedWeights& weights) {
  return {{"name", nameOf(weights)},
          {"backbone", weights.backbone},
          {"version", weights.version},
          {"url", urlOf(weights)},
          {"mebibytes", weights.mebibytes},
          {"file", isHere(weights) ? Json(pathOf(weights).string()) : Json()}};
}

void list(const CommandLine& line, std::ostream& out) {
  if (line.json) {
    Json all = Json::array();
    for (const PublishedWeights& weights : publishedWeights())
      all.push_back(jsonOf(weights));
    out << textOf({{"weights", all}}) << std::endl;
    return;
  }
  for (const PublishedWeights& weights : publishedWeights()) {
    const bool isDefault = findPublished(weights.backbone) == &weights;
    out << std::left << std::setw(20) << (isDefault ? weights.backbone : "") << std::setw(36)
        << nameOf(weights) << std::setw(15) << weights.version << std::right << std::setw(6)
        << mebibytesText(weights.mebibytes) << " MiB"
        << (isHere(weights) ? "  " + pathOf(weights).string() : "") << "\n";
  }
  out << "\nadnet weights fetch NAME puts a file into " << weightsCache().string()
      << ";\none that is put there by hand is found as well.\n";
}

fs::path fetch(const PublishedWeights& weights, Console console, const std::stop_token& stop) {
  ProgressLine line(console.log, console.terminal);
  return fetchPublished(
      weights,
      [&](const DownloadProgress& progress) {
        constexpr double kMebibyte = 1 << 20;
        const auto text = [](std::uint64_t bytes) {
          return mebibytesText(static_cast<double>(bytes) / kMebibyte);
        };
        std::string left;
        if (progress.secondsLeft >= 0) left = "  " + durationText(progress.secondsLeft) + " left";
        line.show("fetching " + std::string(weights.file) + "  " + text(progress.received) +
                  " of " +
                  (progress.total > 0 ? text(progress.total) : mebibytesText(weights.mebibytes)) +
                  " MiB" + left);
      },
      stop);
}

}  // namespace

int weights(const CommandLine& line, Console console, const std::stop_token& stop) {
  if (line.published.empty()) list(line, console.out);
  Json files = Json::array();
  for (const PublishedWeights* const published : line.published) {
    const fs::path path = fetch(*published, console, stop);
    files.push_back(path.string());
    if (!line.json) console.out << path.string() << std::endl;
  }
  if (line.json && !files.empty()) console.out << textOf({{"files", files}}) << std::endl;
  return kDone;
}

}  // namespace adnet::cli
