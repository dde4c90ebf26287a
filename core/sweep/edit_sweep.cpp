// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/edit_sweep.h"

#include "core/base/error.h"
#include "core/base/file_lock.h"
#include "core/compare/setting.h"

#include <algorithm>
#include <chrono>
#include <ranges>
#include <system_error>
#include <thread>
#include <unordered_set>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr auto kPatience = std::chrono::seconds(10);
constexpr auto kTryEvery = std::chrono::milliseconds(5);

auto find(Sweep& sweep, const std::string& key) {
  return std::ranges::find_if(sweep.points,
                              [&](const TrainingConfig& point) { return runKey(point) == key; });
}

FileLock lockBeside(const fs::path& file) {
  const fs::path path = file.parent_path() / ("." + file.filename().string() + ".lock");
  const auto end = std::chrono::steady_clock::now() + kPatience;
  while (true) {
    if (auto lock = FileLock::take(path)) return std::move(*lock);
    if (std::chrono::steady_clock::now() > end) {
      const std::string holder = FileLock::holderOf(path);
      throw Error(ErrorCode::CannotWrite, file,
                  "is being changed by another program" +
                      (holder.empty() ? std::string() : " (" + holder + ")") + ". Try again.");
    }
    std::this_thread::sleep_for(kTryEvery);
  }
}

void makeFolderOf(const fs::path& file) {
  std::error_code code;
  fs::create_directories(file.parent_path(), code);
  if (code) {
    throw Error(ErrorCode::CannotWrite, file.parent_path(),
                "cannot be made (" + code.message() + "). Choose another folder.");
  }
}

}  // namespace

void appendPoints(Sweep& sweep, const std::vector<TrainingConfig>& points) {
  std::unordered_set<std::string> known;
  for (const TrainingConfig& point : sweep.points)
    known.insert(runKey(point));
  for (const TrainingConfig& point : points) {
    if (!known.insert(runKey(point)).second) continue;
    sweep.points.push_back(point);
    sweep.points.back().out = sweep.out;
  }
}

void insertPoints(Sweep& sweep, const std::vector<PlacedPoint>& points) {
  std::vector<std::string> keys;
  for (const TrainingConfig& point : sweep.points)
    keys.push_back(runKey(point));
  // The last first: each finds the one that it stands before.
  for (const auto& [point, before] : std::views::reverse(points)) {
    const std::string key = runKey(point);
    if (std::ranges::find(keys, key) != keys.end()) continue;
    const auto place = before.empty() ? keys.end() : std::ranges::find(keys, before);
    sweep.points.insert(sweep.points.begin() + (place - keys.begin()), point)->out = sweep.out;
    keys.insert(place, key);
  }
}

void removePoint(Sweep& sweep, const std::string& key) {
  const auto point = find(sweep, key);
  if (point != sweep.points.end()) sweep.points.erase(point);
}

void movePoint(Sweep& sweep, const std::string& key, const std::string& before) {
  const auto point = find(sweep, key);
  const auto target = before.empty() ? sweep.points.end() : find(sweep, before);
  const bool found =
      point != sweep.points.end() && (before.empty() || target != sweep.points.end());
  if (!found) return;
  if (point < target) {
    std::rotate(point, point + 1, target);
  } else {
    std::rotate(target, point, point + 1);
  }
}

Sweep editSweep(const fs::path& file, const SweepChange& change) {
  const fs::path whole = fs::absolute(file);
  makeFolderOf(whole);
  const FileLock lock = lockBeside(whole);
  const Sweep before =
      fs::exists(whole) ? readSweep(whole) : Sweep{{}, whole.parent_path().lexically_normal()};
  Sweep after = before;
  change(after);
  if (after != before) writeSweep(whole, after);
  return after;
}

}  // namespace adnet
