// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/compare/setting.h"
#include "core/run/json_text.h"
#include "core/run/options_json.h"
#include "core/weights/published.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

namespace adnet {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostPoints = 10'000;

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

// Every point, once with each of the axis's values.
std::vector<TrainingConfig> multiply(const std::vector<TrainingConfig>& points,
                                     const std::string& key, const JsonText& json) {
  const std::string axis = pointerTo("/grid", key);
  const Json& values = json.at(axis);
  if (!values.is_array() || values.empty()) {
    json.refuse(axis, "\"" + key + "\" in \"grid\" must be a list of values.");
  }
  if (points.size() * values.size() > kMostPoints) {
    json.refuse(axis, "the grid is of more than " + formatNumber(kMostPoints) + " runs.");
  }
  std::vector<TrainingConfig> multiplied;
  for (const TrainingConfig& point : points) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      multiplied.push_back(point);
      const std::string value = pointerTo(axis, i);
      if (values[i].is_object()) {
        readOptions(multiplied.back(), json, value);
      } else {
        readOption(multiplied.back(), key, json, value);
      }
    }
  }
  return multiplied;
}

void makeAbsolute(TrainingConfig& config, const fs::path& folder) {
  for (fs::path* path :
       {&config.data.root, &config.data.trainList, &config.data.testList, &config.weights}) {
    if (!path->empty()) *path = (folder / *path).lexically_normal();
  }
}

void check(const TrainingConfig& config, const fs::path& file) {
  try {
    validate(config);
  } catch (const Error& error) {
    throw Error(error.code(), file, error.detail());
  }
  for (const fs::path* path :
       {&config.data.root, &config.data.trainList, &config.data.testList, &config.weights}) {
    std::error_code code;  // of a name that is too long, say
    if (!path->empty() && !fs::exists(*path, code)) {
      const std::string hint = howToFetch(*path);
      throw Error(ErrorCode::NotFound, *path,
                  "is not there, but " + file.string() + " names it" +
                      (hint.empty() ? " (paths in it are relative to it)." : ". " + hint));
    }
  }
}

void checkAll(const std::vector<TrainingConfig>& points, const fs::path& file) {
  std::unordered_set<std::string> known;
  for (const TrainingConfig& point : points) {
    check(point, file);
    if (!known.insert(runKey(point)).second) {
      throw Error(ErrorCode::BadConfig, file,
                  "asks for the same run twice (threads, out and name make no difference).");
    }
  }
}

}  // namespace

Sweep readSweep(const fs::path& file) {
  const auto text = readJsonFile(file);
  const JsonText& json = *text;
  if (!json.root().is_object()) {
    json.refuse("", "here a JSON object with \"base\", \"grid\" and \"out\" is expected.");
  }
  for (const auto& [key, value] : json.root().items()) {
    if (key != "base" && key != "grid" && key != "out") {
      json.refuse(pointerTo("", key), "\"" + key +
                                          "\" is no part of a sweep; it has \"base\", \"grid\" "
                                          "and \"out\".");
    }
  }
  const auto out = json.root().find("out");
  if (out == json.root().end())
    json.refuse("", "\"out\" is missing, the folder that gets the runs.");
  if (!isPath(*out)) json.refuse("/out", "\"out\" must name the folder that gets the runs.");

  const fs::path folder = fs::absolute(file).parent_path();
  Sweep sweep;
  sweep.out = (folder / out->get<std::string>()).lexically_normal();
  sweep.points = {readBase(json)};
  const std::uint64_t testSeed = sweep.points[0].seed;
  const Json& grid = json.at(objectAt(json, "grid"));
  if (grid.contains("seed")) sweep.points = multiply(sweep.points, "seed", json);
  for (const auto& [key, values] : grid.items()) {
    if (key != "seed") sweep.points = multiply(sweep.points, key, json);
  }
  for (TrainingConfig& point : sweep.points) {
    makeAbsolute(point, folder);
    point.out = sweep.out;
    if (!point.split.testSeed && !point.splitSeed) point.split.testSeed = testSeed;
  }
  checkAll(sweep.points, file);
  return sweep;
}

}  // namespace adnet
