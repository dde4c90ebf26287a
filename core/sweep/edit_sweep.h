// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Changes to a sweep's file that other programs may train from, and change, at the same time.
#pragma once

#include "core/sweep/sweep.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace adnet {

// A change must hold for whatever others have made of the sweep meanwhile, so it speaks of single
// points, by their run keys (core/compare/setting.h), and never of the whole list. One of these, or
// several:
using SweepChange = std::function<void(Sweep&)>;

// Those that the sweep does not have yet, to its end and into its folder. Their paths are absolute.
void appendPoints(Sweep& sweep, const std::vector<TrainingConfig>& points);
// A point, and the key of the one that it stands before; empty: it is the last.
struct PlacedPoint {
  TrainingConfig point;
  std::string before;
};
// Those that the sweep does not have, given in their order, to their places; to the end where what
// they stood before is gone.
void insertPoints(Sweep& sweep, const std::vector<PlacedPoint>& points);
void removePoint(Sweep& sweep, const std::string& key);
// To before the point `before`, or to the end where that is empty. Changes nothing where a point is
// not there (any more).
void movePoint(Sweep& sweep, const std::string& key, const std::string& before);

// Reads the file afresh, changes the sweep, writes it as writeSweep() does, and returns it; a
// change that leaves it as it is writes nothing. A file that is not there is a sweep without points
// into the file's own folder, which is made. Holds a lock beside the file meanwhile, so that nobody
// else's change is lost, and waits a few seconds for it. Throws Error as readSweep() and
// writeSweep() do, with the old file still whole, and CannotWrite where another program keeps the
// lock.
Sweep editSweep(const std::filesystem::path& file, const SweepChange& change);

}  // namespace adnet
