// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A grid of runs as a person puts it together: what is compared, and with how many seeds.
#pragma once

#include "core/sweep/sweep.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace adnet {

struct OptionText {
  std::string key;   // of a training option
  std::string text;  // as Option::read takes it
  bool operator==(const OptionText&) const = default;
};

// What is compared: an option, or several that change together, as a backbone and its weights.
struct Axis {
  std::vector<std::vector<OptionText>> values;  // each sets one option or more
  bool operator==(const Axis&) const = default;
};
Axis axisOf(std::string_view key, const std::vector<std::string>& texts);  // of one option

struct Experiment {
  TrainingConfig base;
  std::vector<Axis> axes;  // where two set the same option, the later one does
  int seeds = 1;           // the base's and those that follow it; past the largest comes 0
  bool operator==(const Experiment&) const = default;
};

// How many runs it would be of, whether they are sound or not; at most SIZE_MAX.
std::size_t countRuns(const Experiment& experiment);

// The points of every combination, in a grid's order: every setting with the first seed, then with
// the second; among settings the first axis varies slowest. All draw their split by the seed that
// draws the base's, unless an axis says which. Throws Error BadConfig, naming the option and its
// value, where a point is not valid, where two are the same run, for an axis without values or of
// the options seed and out, and for more than 10,000 points; NotFound for data or weights that are
// not there.
Sweep makeSweep(const Experiment& experiment, const std::filesystem::path& out);

}  // namespace adnet
