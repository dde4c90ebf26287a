// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which options make a setting, whose runs are averaged, and which runs of two settings are a pair.
#pragma once

#include "core/compare/trials.h"
#include "core/run/options.h"

#include <string>
#include <utility>
#include <vector>

namespace adnet {

using Grouping = std::vector<const Option*>;

// Every option but seed, name, out, threads, compute_threads, device and checkpoint_minutes.
Grouping standardGrouping();
// "method,ratio". Throws Error BadConfig.
Grouping groupingFrom(const std::string& text);

// Stands for the value of an option that a run, of an earlier version, does not have.
inline constexpr const char* kNotRecorded = "not recorded";

// A text for every option, in the order of trainingOptions(); empty for those that the grouping
// leaves out. Two runs are of one setting where these are equal.
using Setting = std::vector<std::string>;
Setting settingOf(const Trial& trial, const Grouping& grouping);
const std::string& valueOf(const Setting& setting, const Option& option);

// The same trials, those that draw their split by their own seed ("auto") naming it where other
// runs of an otherwise equal setting do, for every such run of the setting: the same split is
// written in two ways, on the Train page and in a queue.
std::vector<Trial> withNamedSplits(std::vector<Trial> trials);

// Two runs of different settings are a pair where their pair keys are equal: the same seed, and the
// same of whatever the grouping leaves out, but for what never tells runs apart.
std::string pairKeyOf(const Trial& trial, const Grouping& grouping);

// What a setting is compared to: the one that is equal but for these options. Without any it is
// plain fine-tuning: method finetune without a set of augmentations, every other option that it
// heeds equal.
using Baseline = std::vector<std::pair<const Option*, std::string>>;
// "method=finetune,ratio=10". Throws Error BadConfig.
Baseline baselineFrom(const std::string& text);

// Whether a setting is another one's baseline; to plain fine-tuning several may be the same.
bool isBaselineOf(const Setting& setting, const Setting& other, const Baseline& baseline);
bool isBaseline(const Setting& setting, const Baseline& baseline);  // of itself

// What tells a setting from its baseline: "AD-Net", "AD-Net, ratio 30".
std::string nameBeside(const Setting& setting, const Setting& baseline);

}  // namespace adnet
