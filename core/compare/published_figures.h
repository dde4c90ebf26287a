// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Accuracies that others published, to be drawn under one's own. They are the best of all
// evaluations on the test set, as their sources' code has it: the paper protocol.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace adnet {

struct PublishedPoint {
  double ratio = 0;     // per cent of the training images, (0, 100]
  double accuracy = 0;  // a share
};

struct PublishedCurve {
  std::string method;
  std::string source;
  std::vector<PublishedPoint> points;  // in the file's order
};

// resources/published/*.csv, a line a point: method, ratio, accuracy in per cent, source. Points of
// one method and source are a curve. Throws Error Unreadable, which names `file` and the line.
std::vector<PublishedCurve> parsePublished(std::string_view csv, const std::filesystem::path& file);

}  // namespace adnet
