// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep.h"

#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/compare/setting.h"
#include "core/run/options.h"
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
constexpr std::uintmax_t kLargestFile = 1 << 20;  // bytes
constexpr int kDeepest = 32;  // values in values; copying and writing them take the stack

[[noreturn]] void refuse(const fs::path& file, const std::string& what) {
  throw Error(ErrorCode::BadConfig, file, what);
}

std::string readBounded(const fs::path& file) {
  std::error_code code;
  if (fs::file_size(file, code) > kLargestFile && !code) {
    refuse(file, "is far larger than a file of options. Choose another file.");
  }
  return readFile(file);
}

Json parse(const fs::path& file) {
  bool tooDeep = false;
  const auto isKept = [&tooDeep](int depth, Json::parse_event_t, const Json&) {
    tooDeep = tooDeep || depth > kDeepest;
    return !tooDeep;
  };
  Json json = Json::parse(readBounded(file), isKept, false);
  if (tooDeep) refuse(file, "nests its values too deep.");
  if (!json.is_object()) refuse(file, "is not a JSON object with \"base\", \"grid\" and \"out\".");
  return json;
}

bool isPath(const Json& json) {
  if (!json.is_string()) return false;
  const auto& text = json.get_ref<const std::string&>();
  return !text.empty() && text.find('\0') == std::string::npos;
}

const Json& objectAt(const Json& json, const char* key, const fs::path& file) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_object()) {
    refuse(file, "needs \"" + std::string(key) + "\", an object of training options.");
  }
  return *found;
}

TrainingConfig readBase(Json base, const fs::path& file) {
  TrainingConfig config;
  if (base.contains("out")) refuse(file, "has \"out\" in \"base\"; it belongs beside it.");
  if (const auto preset = base.find("config"); preset != base.end()) {
    if (!isPath(*preset)) refuse(file, "\"config\" must name a file.");
    const fs::path path = file.parent_path() / preset->get<std::string>();
    readJson(config, readBounded(path), path);
    base.erase("config");
  }
  readJson(config, base.dump(), file);
  return config;
}

// Every point, once with each of the axis's values.
std::vector<TrainingConfig> multiply(const std::vector<TrainingConfig>& points,
                                     const std::string& key, const Json& values,
                                     const fs::path& file) {
  if (!values.is_array() || values.empty()) {
    refuse(file, "\"" + key + "\" in \"grid\" must be a list of values.");
  }
  if (points.size() * values.size() > kMostPoints) {
    refuse(file, "asks for more than " + formatNumber(kMostPoints) + " runs.");
  }
  std::vector<TrainingConfig> multiplied;
  for (const TrainingConfig& point : points) {
    for (const Json& value : values) {
      multiplied.push_back(point);
      const Json options = value.is_object() ? value : Json{{key, value}};
      readJson(multiplied.back(), options.dump(), file);
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
      refuse(file, "asks for the same run twice (threads, out and name make no difference).");
    }
  }
}

}  // namespace

Sweep readSweep(const fs::path& file) {
  const Json json = parse(file);
  for (const auto& [key, value] : json.items()) {
    if (key != "base" && key != "grid" && key != "out") {
      refuse(file, "has the key '" + key + "'; it may have \"base\", \"grid\" and \"out\".");
    }
  }
  const auto out = json.find("out");
  if (out == json.end() || !isPath(*out)) {
    refuse(file, "needs \"out\", the folder that gets the runs.");
  }

  const fs::path folder = fs::absolute(file).parent_path();
  Sweep sweep;
  sweep.out = (folder / out->get<std::string>()).lexically_normal();
  sweep.points = {readBase(objectAt(json, "base", file), file)};
  const Json& grid = objectAt(json, "grid", file);
  if (grid.contains("seed")) sweep.points = multiply(sweep.points, "seed", grid["seed"], file);
  for (const auto& [key, values] : grid.items()) {
    if (key != "seed") sweep.points = multiply(sweep.points, key, values, file);
  }
  for (TrainingConfig& point : sweep.points) {
    makeAbsolute(point, folder);
    point.out = sweep.out;
  }
  checkAll(sweep.points, file);
  return sweep;
}

}  // namespace adnet
