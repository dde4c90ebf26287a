// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/start_request.h"

#include "core/base/error.h"
#include "core/run/options.h"
#include "core/run/options_json.h"
#include "ui/shell/paths.h"

namespace adnet::ui {

namespace {

// "--ratio is 0; …" is about the key "ratio".
std::string withKey(const std::string& detail) {
  for (const Option& option : trainingOptions()) {
    if (detail.starts_with(flagOf(option) + ' '))
      return '"' + std::string(option.key) + "\": " + detail;
  }
  return detail;
}

}  // namespace

TrainingConfig readStartConfig(const QString& file) {
  const std::filesystem::path path = toPath(file);
  TrainingConfig config;
  readOptions(config, *readJsonFile(path), "");
  try {
    config.data.root.empty() ? validateOptions(config) : validate(config);
  } catch (const Error& error) {
    throw Error(error.code(), path, withKey(error.detail()));
  }
  return config;
}

}  // namespace adnet::ui
