// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The ways a data set is written down, each in a file of its own. None of them opens an image.
#pragma once

#include "core/data/dataset.h"

#include <optional>
#include <stop_token>

namespace adnet {

// The images that the lists name; whether they exist is not looked at.
Dataset readLists(const DataSource& source, const std::stop_token& stop);

// The published train lists that stand in `folder`, the largest first.
std::vector<std::filesystem::path> publishedLists(const std::filesystem::path& folder);

// Layouts that a folder shows by itself: none where `source.root` is not one of them. Once it is
// recognised, what is wrong with it is an Error.
using ReadLayout = std::optional<Dataset>(const DataSource& source, const std::stop_token& stop);
ReadLayout readPublishedLists;
ReadLayout readCub200;
ReadLayout readAircraft;
ReadLayout readStanfordCars;

// The images below `root` as its folders sort them: a class each, or train/ and test/ with a class
// each in them. Throws Error EmptyDataset with what the folder looks like where that is neither.
Dataset readFolders(const std::filesystem::path& root, const std::stop_token& stop);

}  // namespace adnet
