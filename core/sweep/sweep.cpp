// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/compare/setting.h"
#include "core/run/json_text.h"
#include "core/run/options.h"
#include "core/run/options_json.h"
#include "core/sweep/grid.h"
#include "core/weights/published.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace adnet {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kLargestFile = 1 << 20;  // bytes, that JsonText reads

bool isPath(const Json& json) {
  if (!json.is_string()) return false;
  const auto& text = json.get_ref<const std::string&>();
  return !text.empty() && text.find('\0') == std::string::npos;
}

// Its pointer.
std::string objectAt(const JsonText& json, const std::string& key) {
  const auto found = json.root().find(key);
  if (found == json.root().end()) {
    json.refuse("", "\"" + key + "\" is missing, an object of training options.");
  }
  std::string pointer = pointerTo("", key);
  if (!found->is_object()) {
    json.refuse(pointer, "\"" + key + "\" must be an object of training options.");
  }
  return pointer;
}

TrainingConfig readBase(const JsonText& json) {
  TrainingConfig config;
  const std::string base = objectAt(json, "base");
  if (json.at(base).contains("out")) {
    json.refuse(pointerTo(base, "out"), "\"out\" in \"base\" belongs beside it.");
  }
  if (const auto preset = json.at(base).find("config"); preset != json.at(base).end()) {
    if (!isPath(*preset)) json.refuse(pointerTo(base, "config"), "\"config\" must name a file.");
    const fs::path path = json.origin().parent_path() / preset->get<std::string>();
    readOptions(config, *readJsonFile(path), "");
  }
  readOptions(config, json, base, "config");
  return config;
}

GridAxis axisAt(const JsonText& json, const std::string& key) {
  const std::string axis = pointerTo("/grid", key);
  const Json& values = json.at(axis);
  if (!values.is_array() || values.empty()) {
    json.refuse(axis, "\"" + key + "\" in \"grid\" must be a list of values.");
  }
  return {key, values.size(), [&json, &values, key, axis](TrainingConfig& config, std::size_t i) {
            const std::string value = pointerTo(axis, i);
            if (values[i].is_object()) {
              readOptions(config, json, value);
            } else {
              readOption(config, key, json, value);
            }
          }};
}

void checkOptions(const TrainingConfig& config, const fs::path& file) {
  try {
    validate(config);
  } catch (const Error& error) {
    throw Error(error.code(), file, error.detail());
  }
}

void checkFiles(std::span<const TrainingConfig> points, const fs::path& file) {
  const fs::path missing = firstMissing(points);
  if (missing.empty()) return;
  const std::string hint = howToFetch(missing);
  throw Error(ErrorCode::NotFound, missing,
              "is not there, but " + file.string() + " names it" +
                  (hint.empty() ? " (paths in it are relative to it)." : ". " + hint));
}

void checkAll(const std::vector<TrainingConfig>& points, const fs::path& file) {
  if (points.size() > kMostPoints) {
    throw Error(ErrorCode::BadConfig, file,
                "asks for more than " + formatNumber(kMostPoints) + " runs.");
  }
  for (const TrainingConfig& point : points)
    checkOptions(point, file);
  if (firstRepeated(points)) {
    throw Error(ErrorCode::BadConfig, file,
                "asks for the same run twice (threads, out and name make no difference).");
  }
}

void checkParts(const JsonText& json) {
  if (!json.root().is_object()) {
    json.refuse(
        "", "here a JSON object with \"base\", \"grid\" or \"points\", and \"out\" is expected.");
  }
  for (const auto& [key, value] : json.root().items()) {
    if (key != "base" && key != "grid" && key != "points" && key != "out") {
      json.refuse(pointerTo("", key),
                  "\"" + key +
                      "\" is no part of a sweep; it has \"base\", \"grid\" or \"points\", and "
                      "\"out\".");
    }
  }
}

fs::path readOut(const JsonText& json) {
  const auto out = json.root().find("out");
  if (out == json.root().end())
    json.refuse("", "\"out\" is missing, the folder that gets the runs.");
  if (!isPath(*out)) json.refuse("/out", "\"out\" must name the folder that gets the runs.");
  return out->get<std::string>();
}

std::vector<TrainingConfig> readGrid(const TrainingConfig& base, const JsonText& json) {
  std::vector<GridAxis> axes;
  std::size_t points = 1;
  for (const auto& [key, values] : json.at(objectAt(json, "grid")).items()) {
    axes.push_back(axisAt(json, key));
    points *= axes.back().values;
    if (points > kMostPoints) {
      json.refuse(pointerTo("/grid", key),
                  "the grid is of more than " + formatNumber(kMostPoints) + " runs.");
    }
  }
  return expandGrid(base, std::move(axes));
}

// One for each object of options in the list, over `base`.
std::vector<TrainingConfig> readPoints(const TrainingConfig& base, const JsonText& json) {
  const Json& list = json.at("/points");
  if (!list.is_array()) json.refuse("/points", "\"points\" must be a list of objects of options.");
  std::vector<TrainingConfig> points;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string pointer = pointerTo("/points", i);
    if (list[i].is_object() && list[i].contains("out")) {
      json.refuse(pointerTo(pointer, "out"), "\"out\" in a point belongs beside \"points\".");
    }
    points.push_back(base);
    readOptions(points.back(), json, pointer);
  }
  return points;
}

// Text in the C locale by option, without what stands beside the points.
std::vector<std::string> frozen(const TrainingConfig& config) {
  const TrainingConfig point = withNamedSplit(config);
  std::vector<std::string> texts;
  for (const Option& option : trainingOptions())
    texts.push_back(option.key == "out" ? std::string() : option.write(point));
  return texts;
}

// JSON numbers keep their spelling, so that 64-bit seeds stay exact.
Json valueOf(const Option& option, const std::string& text) {
  return option.isNumber ? Json::parse(text) : Json(text);
}

// As seen from the file, so that both may be moved together; in full where there is no way.
std::string outFor(const fs::path& out, const fs::path& file) {
  const fs::path relative = out.lexically_relative(fs::absolute(file).parent_path());
  return (relative.empty() ? out : relative).string();
}

}  // namespace

Sweep readSweep(const fs::path& file) {
  const auto text = readJsonFile(file);
  const JsonText& json = *text;
  checkParts(json);
  const fs::path folder = fs::absolute(file).parent_path();
  Sweep sweep;
  sweep.out = (folder / readOut(json)).lexically_normal();
  if (!sweep.out.has_filename()) sweep.out = sweep.out.parent_path();  // it ended with a slash
  const TrainingConfig base = readBase(json);
  const bool hasPoints = json.root().contains("points");
  if (!hasPoints || json.root().contains("grid")) sweep.points = readGrid(base, json);
  const std::size_t ofGrid = sweep.points.size();
  if (hasPoints) std::ranges::copy(readPoints(base, json), std::back_inserter(sweep.points));
  for (TrainingConfig& point : sweep.points) {
    makePathsAbsolute(point, folder);
    point.out = sweep.out;
    if (!point.split.testSeed && !point.splitSeed) point.split.testSeed = base.seed;
  }
  checkAll(sweep.points, file);
  checkFiles(std::span(sweep.points).first(ofGrid), file);
  return sweep;
}

void writeSweep(const fs::path& file, const Sweep& sweep) {
  checkAll(sweep.points, file);
  const auto options = trainingOptions();
  std::vector<std::vector<std::string>> points;
  for (const TrainingConfig& point : sweep.points)
    points.push_back(frozen(point));
  Json base = Json::object();
  Json list = Json::array();
  for (std::size_t i = 0; i < points.size(); ++i)
    list.push_back(Json::object());
  for (std::size_t option = 0; option < options.size() && !points.empty(); ++option) {
    const std::string key(options[option].key);
    if (key == "out") continue;
    const bool common = std::ranges::all_of(
        points, [&](const auto& point) { return point[option] == points[0][option]; });
    if (common) base[key] = valueOf(options[option], points[0][option]);
    for (std::size_t i = 0; i < points.size() && !common; ++i)
      list[i][key] = valueOf(options[option], points[i][option]);
  }
  std::string text = "{\"base\": " + base.dump(2) + ",\n\"points\": [";
  for (std::size_t i = 0; i < list.size(); ++i)
    text += (i > 0 ? ",\n  " : "\n  ") + list[i].dump();
  text += "],\n\"out\": " + Json(outFor(sweep.out, file)).dump() + "}\n";
  if (text.size() > kLargestFile) {
    throw Error(ErrorCode::BadConfig, file,
                "would be of more than 1 MiB, which no sweep file may be. Ask for fewer runs.");
  }
  writeFileAtomically(file, text);
}

}  // namespace adnet
