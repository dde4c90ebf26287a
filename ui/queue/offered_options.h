// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The options that an experiment may compare beside methods, images and networks, named as on the
// pages Train and Views.
#pragma once

#include "core/run/options.h"
#include "ui/queue/check_row.h"

#include <vector>

namespace adnet::ui {

struct OfferedOption {
  const Option* option = nullptr;
  QString name;
  QString group;                          // that it stands in
  std::vector<CheckRow::Choice> choices;  // empty: its values are typed
};

std::vector<OfferedOption> offeredOptions();  // in the window's language

// Plain fine-tuning does the same whatever this option is.
bool isForAdNetAlone(std::string_view key);

}  // namespace adnet::ui
