// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// JSON that a person wrote: what it says, and where it says it.
#pragma once

#include "core/run/json_scanner.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace adnet {

// Values are named by JSON pointers (RFC 6901): "" is the whole, "/grid/steps/0" is in it. Every
// error is BadConfig, names the file and, as "line 3, column 5", the place.
class JsonText {
 public:
  // Throws for what is no JSON (saying what to do about comments, commas, quotation marks, …), for
  // a key that an object has twice, for values nested deeper than 32 and for a text beyond 1 MiB.
  JsonText(std::string text, std::filesystem::path origin);
  ~JsonText();
  JsonText(const JsonText&) = delete;
  JsonText& operator=(const JsonText&) = delete;

  const std::filesystem::path& origin() const { return origin_; }
  const nlohmann::ordered_json& root() const { return *root_; }
  const nlohmann::ordered_json& at(const std::string& pointer) const;  // which must be there

  // `what` makes sense after the place.
  [[noreturn]] void refuse(const std::string& pointer, const std::string& what) const;

 private:
  struct Places;

  std::filesystem::path origin_;
  std::unique_ptr<const Places> places_;
  std::unique_ptr<const nlohmann::ordered_json> root_;
};

// Reads the file, none that is far too large. Throws Error NotFound and Unreadable as well.
std::unique_ptr<const JsonText> readJsonFile(const std::filesystem::path& file);

}  // namespace adnet
