// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/experiment.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/run/options.h"
#include "core/sweep/grid.h"
#include "core/weights/published.h"

#include <algorithm>
#include <limits>
#include <set>

namespace adnet {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void refuse(const std::string& detail) {
  throw Error(ErrorCode::BadConfig, {}, detail);
}

const Option& optionOf(const OptionText& value) {
  const Option* const option = findOption(value.key);
  if (!option) {
    const Option* const nearest = nearestOption(value.key);
    refuse("'" + value.key + "' is no option." +
           (nearest ? " Did you mean '" + std::string(nearest->key) + "'?" : ""));
  }
  if (value.key == "seed" || value.key == "out") {
    refuse(flagOf(*option) + " is '" + value.text + "'; an experiment " +
           (value.key == "seed" ? "counts its seeds itself." : "has one folder for all runs."));
  }
  return *option;
}

void set(TrainingConfig& config, const std::vector<OptionText>& value) {
  for (const OptionText& one : value)
    optionOf(one).read(config, one.text);
}

GridAxis gridOf(const Axis& axis) {
  return {{}, axis.values.size(), [&axis](TrainingConfig& config, std::size_t value) {
            set(config, axis.values[value]);
          }};
}

// Every value alone: what cannot be read is found before anything is multiplied.
void check(const Axis& axis) {
  if (axis.values.empty()) refuse("an option without a value is compared.");
  for (const auto& value : axis.values) {
    TrainingConfig read;
    set(read, value);
  }
}

// "--method adnet, --ratio 30, --seed 42", of the options that the axes set.
std::string namedValues(const Experiment& experiment, const TrainingConfig& point) {
  std::string text;
  std::set<std::string> named;
  for (const Axis& axis : experiment.axes) {
    for (const auto& value : axis.values) {
      for (const OptionText& one : value) {
        if (!named.insert(one.key).second) continue;
        const Option& option = optionOf(one);
        text += flagOf(option) + " " + option.write(point) + ", ";
      }
    }
  }
  return text + "--seed " + formatNumber(point.seed);
}

void checkFiles(const std::vector<TrainingConfig>& points) {
  const fs::path missing = firstMissing(points);
  if (missing.empty()) return;
  const bool isWeights =
      std::ranges::find(points, missing, &TrainingConfig::weights) != points.end();
  const std::string hint = howToFetch(missing);
  throw Error(ErrorCode::NotFound, missing,
              std::string("is not there, but ") + (isWeights ? "--weights" : "--data") +
                  " of the experiment names it." + (hint.empty() ? "" : " " + hint));
}

}  // namespace

Axis axisOf(std::string_view key, const std::vector<std::string>& texts) {
  Axis axis;
  for (const std::string& text : texts)
    axis.values.push_back({{std::string(key), text}});
  return axis;
}

std::size_t countRuns(const Experiment& experiment) {
  constexpr std::size_t kMost = std::numeric_limits<std::size_t>::max();
  std::size_t runs = experiment.seeds > 0 ? static_cast<std::size_t>(experiment.seeds) : 0;
  for (const Axis& axis : experiment.axes) {
    const std::size_t values = axis.values.size();
    if (values == 0) return 0;
    runs = runs > kMost / values ? kMost : runs * values;
  }
  return runs;
}

Sweep makeSweep(const Experiment& experiment, const fs::path& out) {
  if (experiment.seeds < 1) refuse("an experiment has one seed at least.");
  for (const Axis& axis : experiment.axes)
    check(axis);
  if (countRuns(experiment) > kMostPoints)
    refuse("the experiment is of more than " + formatNumber(kMostPoints) + " runs.");

  TrainingConfig base = experiment.base;
  base.splitSeed = base.splitOptions().seed;
  std::vector<GridAxis> axes = {
      {"seed", static_cast<std::size_t>(experiment.seeds),
       [](TrainingConfig& config, std::size_t seed) { config.seed += seed; }}};
  for (const Axis& axis : experiment.axes)
    axes.push_back(gridOf(axis));
  Sweep sweep{expandGrid(base, std::move(axes)), fs::absolute(out).lexically_normal()};
  for (TrainingConfig& point : sweep.points) {
    makePathsAbsolute(point, fs::current_path());
    point.out = sweep.out;
    validate(point);
  }
  if (const auto repeated = firstRepeated(sweep.points)) {
    refuse("the same run would be trained twice: " +
           namedValues(experiment, sweep.points[*repeated]) + ".");
  }
  checkFiles(sweep.points);
  return sweep;
}

}  // namespace adnet
