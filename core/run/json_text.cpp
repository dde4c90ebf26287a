// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/json_text.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace adnet {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uintmax_t kLargest = 1 << 20;  // bytes

[[noreturn]] void refuseAsTooLarge(const fs::path& file) {
  throw Error(ErrorCode::BadConfig, file,
              "is far larger than a file of options. Choose another file.");
}

}  // namespace

struct JsonText::Places {
  std::string text;
  std::unordered_map<std::string, std::size_t> bytes;
};

JsonText::JsonText(std::string text, fs::path origin) : origin_(std::move(origin)) {
  if (text.size() > kLargest) refuseAsTooLarge(origin_);
  try {
    auto bytes = scanJson(text);
    places_ = std::make_unique<Places>(Places{std::move(text), std::move(bytes)});
  } catch (const JsonMistake& mistake) {
    throw Error(ErrorCode::BadConfig, origin_,
                "is not sound JSON: " + placeIn(text, mistake.at) + ": " + mistake.what);
  }
  root_ = std::make_unique<Json>(Json::parse(places_->text));
}

JsonText::~JsonText() = default;

const Json& JsonText::at(const std::string& pointer) const {
  return root_->at(Json::json_pointer(pointer));
}

void JsonText::refuse(const std::string& pointer, const std::string& what) const {
  throw Error(ErrorCode::BadConfig, origin_,
              placeIn(places_->text, places_->bytes.at(pointer)) + ": " + what);
}

std::unique_ptr<const JsonText> readJsonFile(const fs::path& file) {
  std::error_code code;
  const std::uintmax_t size = fs::file_size(file, code);
  if (!code && size > kLargest) refuseAsTooLarge(file);
  return std::make_unique<JsonText>(readFile(file), file);
}

}  // namespace adnet
