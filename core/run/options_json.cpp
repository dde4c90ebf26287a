// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/options_json.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/run/options.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace adnet {
namespace {

using Json = nlohmann::ordered_json;

// JSON numbers keep their spelling, so that 64-bit seeds stay exact.
Json valueOf(const Option& option, const TrainingConfig& config) {
  const std::string text = option.write(config);
  if (!option.isNumber) return text;
  return Json::parse(text);
}

// Other programs write a whole number as 2.0 or 2e0; up to 2^53 that is exact.
std::string textOfNumber(const Json& value) {
  constexpr double kExact = 9007199254740992;
  if (value.is_number_float()) {
    const double number = value.get<double>();
    if (number == std::floor(number) && std::abs(number) <= kExact)
      return formatNumber(static_cast<std::int64_t>(number));
  }
  return value.dump();
}

std::string textOf(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_number() ? textOfNumber(value) : value.dump();
}

const char* kindOf(const Json& value) {
  if (value.is_array()) return "a list";
  if (value.is_object()) return "an object";
  return value.is_null() ? "null" : "true or false";
}

// A run.json of before there was "test_seed", which has every option there was: its split seed drew
// the test images alone.
bool isOfOneSplitSeed(const Json& options) {
  return options.contains("run") && options.contains("split_seed") &&
         !options.contains("test_seed");
}

}  // namespace

std::string toJson(const TrainingConfig& config) {
  Json json;
  for (const Option& option : trainingOptions()) {
    json[std::string(option.key)] = valueOf(option, config);
  }
  // A path on disk may be no UTF-8; the rest is written all the same.
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

void readJson(TrainingConfig& config, const std::string& json,
              const std::filesystem::path& origin) {
  readOptions(config, JsonText(json, origin), "");
}

void readOptions(TrainingConfig& config, const JsonText& json, const std::string& pointer,
                 std::string_view passedOver) {
  const Json& options = json.at(pointer);
  if (!options.is_object()) json.refuse(pointer, "here a JSON object of options is expected.");
  for (const auto& [key, value] : options.items()) {
    if (key == "run" || key == "about" || key == passedOver) continue;
    readOption(config, key, json, pointerTo(pointer, key));
  }
  if (isOfOneSplitSeed(options)) {
    config.split.testSeed = config.splitSeed;
    config.splitSeed.reset();
  }
}

void readOption(TrainingConfig& config, std::string_view key, const JsonText& json,
                const std::string& pointer) {
  const std::string quoted = "\"" + std::string(key) + "\"";
  const Option* const option = findOption(key);
  if (!option) {
    const Option* const nearest = nearestOption(key);
    json.refuse(pointer,
                quoted + " is no option. " +
                    (nearest ? "Did you mean \"" + std::string(nearest->key) + "\"? " : "") +
                    "adnet --help lists the options.");
  }
  const Json& value = json.at(pointer);
  if (!value.is_string() && !value.is_number()) {
    json.refuse(pointer, quoted + " is " + kindOf(value) +
                             "; expected a text or a number. Leave it out "
                             "for its default.");
  }
  const std::string text = textOf(value);
  if (text.find('\0') != std::string::npos) {  // a path would end there
    json.refuse(pointer, quoted + " has a NUL in it; expected a text without one.");
  }
  try {
    option->read(config, text);
  } catch (const Error& error) {
    json.refuse(pointer, quoted + ": " + error.detail());
  }
}

}  // namespace adnet
