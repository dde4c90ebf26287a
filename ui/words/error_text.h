// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Core's errors, worded for a person in the window's language.
#pragma once

#include "core/base/error.h"
#include "core/data/dataset.h"
#include "ui/shell/message_banner.h"

#include <QString>

namespace adnet::ui {

// What happened, what to do now, and as the detail the file and core's own words.
MessageBanner::Message describe(const Error& error);
QString describe(ErrorCode code);        // one short phrase, for a table of problems
QString describe(const DataNote& note);  // what it is about, and how many

}  // namespace adnet::ui
